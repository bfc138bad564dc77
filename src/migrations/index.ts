import * as m20261122_175221_initial from './20261122_175221_initial.ts'
import * as m20261125_045049_audit_is_a_chain from './20261125_045049_audit_is_a_chain.ts'
import * as m20261125_061553_embargoes_name_what_they_cover from './20261125_061553_embargoes_name_what_they_cover.ts'
import * as m20261125_062922_endings_keep_notes from './20261125_062922_endings_keep_notes.ts'
import * as m20261125_063840_releases_are_tried_again from './20261125_063840_releases_are_tried_again.ts'
import * as m20261125_065728_partners_see_early from './20261125_065728_partners_see_early.ts'
import * as m20261125_070532_embargoes_remember_who_asked from './20261125_070532_embargoes_remember_who_asked.ts'
import * as m20261125_071610_the_house_may_stand_still from './20261125_071610_the_house_may_stand_still.ts'
import * as m20261125_121838_rights_are_watched from './20261125_121838_rights_are_watched.ts'
import * as m20261125_122927_pictures_are_known_again from './20261125_122927_pictures_are_known_again.ts'
import * as m20261125_123944_texts_name_their_pictures from './20261125_123944_texts_name_their_pictures.ts'
import * as m20261125_125339_pictures_have_substitutes from './20261125_125339_pictures_have_substitutes.ts'
import * as m20261125_131705_webhooks from './20261125_131705_webhooks.ts'
import * as m20261125_153102_pages_move from './20261125_153102_pages_move.ts'
import * as m20261125_155345_messages_keep_the_answer from './20261125_155345_messages_keep_the_answer.ts'
import * as m20261125_161323_pictures_are_cut_by_hand from './20261125_161323_pictures_are_cut_by_hand.ts'
import * as m20261125_162650_pictures_are_found from './20261125_162650_pictures_are_found.ts'
import * as m20261125_163908_previews_of_drafts from './20261125_163908_previews_of_drafts.ts'
import * as m20261125_184357_lists_are_read_in_order from './20261125_184357_lists_are_read_in_order.ts'
import * as m20261125_191109_pictures_have_their_sizes_made from './20261125_191109_pictures_have_their_sizes_made.ts'
import * as m20261125_202122_fronts_are_ordered from './20261125_202122_fronts_are_ordered.ts'

/** Methods, so that Payload may call them with arguments it does not name the type of. */
type Migration = { name: string; up(args: unknown): Promise<void>; down(args: unknown): Promise<void> }

/** Oldest first. Written by npm run migrate:create. */
export const migrations: Migration[] = [
  { name: '20261122_175221_initial', up: m20261122_175221_initial.up, down: m20261122_175221_initial.down },
  { name: '20261125_045049_audit_is_a_chain', up: m20261125_045049_audit_is_a_chain.up, down: m20261125_045049_audit_is_a_chain.down },
  { name: '20261125_061553_embargoes_name_what_they_cover', up: m20261125_061553_embargoes_name_what_they_cover.up, down: m20261125_061553_embargoes_name_what_they_cover.down },
  { name: '20261125_062922_endings_keep_notes', up: m20261125_062922_endings_keep_notes.up, down: m20261125_062922_endings_keep_notes.down },
  { name: '20261125_063840_releases_are_tried_again', up: m20261125_063840_releases_are_tried_again.up, down: m20261125_063840_releases_are_tried_again.down },
  { name: '20261125_065728_partners_see_early', up: m20261125_065728_partners_see_early.up, down: m20261125_065728_partners_see_early.down },
  { name: '20261125_070532_embargoes_remember_who_asked', up: m20261125_070532_embargoes_remember_who_asked.up, down: m20261125_070532_embargoes_remember_who_asked.down },
  { name: '20261125_071610_the_house_may_stand_still', up: m20261125_071610_the_house_may_stand_still.up, down: m20261125_071610_the_house_may_stand_still.down },
  { name: '20261125_121838_rights_are_watched', up: m20261125_121838_rights_are_watched.up, down: m20261125_121838_rights_are_watched.down },
  { name: '20261125_122927_pictures_are_known_again', up: m20261125_122927_pictures_are_known_again.up, down: m20261125_122927_pictures_are_known_again.down },
  { name: '20261125_123944_texts_name_their_pictures', up: m20261125_123944_texts_name_their_pictures.up, down: m20261125_123944_texts_name_their_pictures.down },
  { name: '20261125_125339_pictures_have_substitutes', up: m20261125_125339_pictures_have_substitutes.up, down: m20261125_125339_pictures_have_substitutes.down },
  { name: '20261125_131705_webhooks', up: m20261125_131705_webhooks.up, down: m20261125_131705_webhooks.down },
  { name: '20261125_153102_pages_move', up: m20261125_153102_pages_move.up, down: m20261125_153102_pages_move.down },
  { name: '20261125_155345_messages_keep_the_answer', up: m20261125_155345_messages_keep_the_answer.up, down: m20261125_155345_messages_keep_the_answer.down },
  { name: '20261125_161323_pictures_are_cut_by_hand', up: m20261125_161323_pictures_are_cut_by_hand.up, down: m20261125_161323_pictures_are_cut_by_hand.down },
  { name: '20261125_162650_pictures_are_found', up: m20261125_162650_pictures_are_found.up, down: m20261125_162650_pictures_are_found.down },
  { name: '20261125_163908_previews_of_drafts', up: m20261125_163908_previews_of_drafts.up, down: m20261125_163908_previews_of_drafts.down },
  { name: '20261125_184357_lists_are_read_in_order', up: m20261125_184357_lists_are_read_in_order.up, down: m20261125_184357_lists_are_read_in_order.down },
  { name: '20261125_191109_pictures_have_their_sizes_made', up: m20261125_191109_pictures_have_their_sizes_made.up, down: m20261125_191109_pictures_have_their_sizes_made.down },
  { name: '20261125_202122_fronts_are_ordered', up: m20261125_202122_fronts_are_ordered.up, down: m20261125_202122_fronts_are_ordered.down },
]
