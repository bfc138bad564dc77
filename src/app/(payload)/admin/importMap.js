import { StoryBanner as StoryBanner_366fd99d867ecdd3ce9a9bc5326e92bc } from '../../../admin/stories/story-banner'
import { StoryHeadline as StoryHeadline_af57d0c0b5283bacbb7a2a2314f47b47 } from '../../../admin/lists/story-cells'
import { FieldNote as FieldNote_b392bc3c6aae1188d5e5316b3911d780 } from '../../../admin/stories/field-note'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StoryPicture as StoryPicture_af57d0c0b5283bacbb7a2a2314f47b47 } from '../../../admin/lists/story-cells'
import { StoryStage as StoryStage_af57d0c0b5283bacbb7a2a2314f47b47 } from '../../../admin/lists/story-cells'
import { StoryChanged as StoryChanged_af57d0c0b5283bacbb7a2a2314f47b47 } from '../../../admin/lists/story-cells'
import { StoryHeld as StoryHeld_af57d0c0b5283bacbb7a2a2314f47b47 } from '../../../admin/lists/story-cells'
import { Nothing as Nothing_3f6401247a74b5931c96182acc9eb00f } from '../../../admin/lists/nothing'
import { EmptyList as EmptyList_188fd971681a745f2ad1f4d785068242 } from '../../../admin/lists/empty-list'
import { StoryControls as StoryControls_1df5dfc6f0ec366bece1d6702aced7ea } from '../../../admin/stories/story-controls'
import { Nothing as Nothing_3f5e4fe974cb25d1e61f31b28f006ff2 } from '../../../admin/stories/nothing'
import { StageStatus as StageStatus_f98f8ef3bb8091ba8ae841f673ee8913 } from '../../../admin/stories/stage-status'
import { LivePreview as LivePreview_6be7dcbeb12ec3492715217a0fd6265b } from '../../../admin/stories/live-preview'
import { OldWords as OldWords_6e3ff0dfe6b4c31b7a0bafb4f51a5530 } from '../../../admin/carried/old-words'
import { ChangedCell as ChangedCell_a5055878a5cbffdeeec40eaa0c45b3cf } from '../../../admin/lists/when-cell'
import { PictureDesk as PictureDesk_06dbe11f0bb4f1fd3635b1aef4fcb9dd } from '../../../admin/images/picture-desk'
import { CropDesk as CropDesk_2618a6aa39120d241cba03d41ae7c259 } from '../../../admin/images/crops/crop-desk'
import { SaidBeside as SaidBeside_46cbca621a8dfd42b0461cf8860146c4 } from '../../../admin/images/compare/said-beside'
import { PictureList as PictureList_4871206b62e0cdc6edee87044e1bdabc } from '../../../admin/images/grid/picture-list'
import { EmbargoDesk as EmbargoDesk_65149bafb3d721d0bd4fbfcf1b51bc01 } from '../../../admin/embargoes/embargo-desk'
import { EmbargoUntil as EmbargoUntil_d9adf24baacf34661886440cecad61a6 } from '../../../admin/lists/embargo-cells'
import { UntilField as UntilField_33fb96a0ea562e343a50af1c5fc49c8e } from '../../../admin/embargoes/until-field'
import { EmbargoState as EmbargoState_d9adf24baacf34661886440cecad61a6 } from '../../../admin/lists/embargo-cells'
import { EmbargoCovers as EmbargoCovers_d9adf24baacf34661886440cecad61a6 } from '../../../admin/lists/embargo-cells'
import { ReleaseDesk as ReleaseDesk_8df5527a6d4f76b650a872a329959d33 } from '../../../admin/releases/release-desk'
import { ReleaseKindCell as ReleaseKindCell_9688be16da969410d0338691af4aefd6 } from '../../../admin/lists/release-cells'
import { ReleaseState as ReleaseState_9688be16da969410d0338691af4aefd6 } from '../../../admin/lists/release-cells'
import { WhenCell as WhenCell_a5055878a5cbffdeeec40eaa0c45b3cf } from '../../../admin/lists/when-cell'
import { ReleaseLate as ReleaseLate_9688be16da969410d0338691af4aefd6 } from '../../../admin/lists/release-cells'
import { FrontDesk as FrontDesk_8b1ac4a5e86709dd9e8a07fa279a3173 } from '../../../admin/fronts/front-desk'
import { PartnerDesk as PartnerDesk_6a49c662781eb82276b41387d414b354 } from '../../../admin/partners/partner-desk'
import { WebhookTrouble as WebhookTrouble_1378d77c3acd3c09e9d630255b72703b } from '../../../admin/webhooks/webhook-trouble'
import { WebhookDesk as WebhookDesk_2f8ce6e3b0a6a2ab858f33c5590531aa } from '../../../admin/webhooks/webhook-desk'
import { TextCell as TextCell_6747a54b95c7ceba2a120ecbb8ac44f3 } from '../../../admin/lists/text-cell'
import { MessageDesk as MessageDesk_a79cc403339c4d59be7d12f1a03316d8 } from '../../../admin/webhooks/message-desk'
import { MessageKind as MessageKind_d5d87a56f50dc7ef7ea0cb5d403e5e5e } from '../../../admin/lists/message-cells'
import { MessageState as MessageState_d5d87a56f50dc7ef7ea0cb5d403e5e5e } from '../../../admin/lists/message-cells'
import { Icon as Icon_bf5d1e621810b0efed94606e64f97092 } from '../../../admin/chrome/icon'
import { Logo as Logo_ce88970230cdd3ee6cd60c77d4c36e2f } from '../../../admin/chrome/logo'
import { DemoCast as DemoCast_86ad3c23de9a97170514d1ae7d0188d2 } from '../../../admin/chrome/sign-in'
import { NavReaders as NavReaders_c722115b91fb78a8113f79f6dafe46f9 } from '../../../admin/chrome/nav-links'
import { SignInWords as SignInWords_86ad3c23de9a97170514d1ae7d0188d2 } from '../../../admin/chrome/sign-in'
import { NavNow as NavNow_c722115b91fb78a8113f79f6dafe46f9 } from '../../../admin/chrome/nav-links'
import { MendLabels as MendLabels_fc39bf8ba0b6c57a72ebd7e000df4e5b } from '../../../admin/chrome/mend-labels'
import { Now as Now_0542e9a9de87e9903ab90968932c447a } from '../../../admin/now/now'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/stories/story-banner#StoryBanner": StoryBanner_366fd99d867ecdd3ce9a9bc5326e92bc,
  "/lists/story-cells#StoryHeadline": StoryHeadline_af57d0c0b5283bacbb7a2a2314f47b47,
  "/stories/field-note#FieldNote": FieldNote_b392bc3c6aae1188d5e5316b3911d780,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/lists/story-cells#StoryPicture": StoryPicture_af57d0c0b5283bacbb7a2a2314f47b47,
  "/lists/story-cells#StoryStage": StoryStage_af57d0c0b5283bacbb7a2a2314f47b47,
  "/lists/story-cells#StoryChanged": StoryChanged_af57d0c0b5283bacbb7a2a2314f47b47,
  "/lists/story-cells#StoryHeld": StoryHeld_af57d0c0b5283bacbb7a2a2314f47b47,
  "/lists/nothing#Nothing": Nothing_3f6401247a74b5931c96182acc9eb00f,
  "/lists/empty-list#EmptyList": EmptyList_188fd971681a745f2ad1f4d785068242,
  "/stories/story-controls#StoryControls": StoryControls_1df5dfc6f0ec366bece1d6702aced7ea,
  "/stories/nothing#Nothing": Nothing_3f5e4fe974cb25d1e61f31b28f006ff2,
  "/stories/stage-status#StageStatus": StageStatus_f98f8ef3bb8091ba8ae841f673ee8913,
  "/stories/live-preview#LivePreview": LivePreview_6be7dcbeb12ec3492715217a0fd6265b,
  "/carried/old-words#OldWords": OldWords_6e3ff0dfe6b4c31b7a0bafb4f51a5530,
  "/lists/when-cell#ChangedCell": ChangedCell_a5055878a5cbffdeeec40eaa0c45b3cf,
  "/images/picture-desk#PictureDesk": PictureDesk_06dbe11f0bb4f1fd3635b1aef4fcb9dd,
  "/images/crops/crop-desk#CropDesk": CropDesk_2618a6aa39120d241cba03d41ae7c259,
  "/images/compare/said-beside#SaidBeside": SaidBeside_46cbca621a8dfd42b0461cf8860146c4,
  "/images/grid/picture-list#PictureList": PictureList_4871206b62e0cdc6edee87044e1bdabc,
  "/embargoes/embargo-desk#EmbargoDesk": EmbargoDesk_65149bafb3d721d0bd4fbfcf1b51bc01,
  "/lists/embargo-cells#EmbargoUntil": EmbargoUntil_d9adf24baacf34661886440cecad61a6,
  "/embargoes/until-field#UntilField": UntilField_33fb96a0ea562e343a50af1c5fc49c8e,
  "/lists/embargo-cells#EmbargoState": EmbargoState_d9adf24baacf34661886440cecad61a6,
  "/lists/embargo-cells#EmbargoCovers": EmbargoCovers_d9adf24baacf34661886440cecad61a6,
  "/releases/release-desk#ReleaseDesk": ReleaseDesk_8df5527a6d4f76b650a872a329959d33,
  "/lists/release-cells#ReleaseKindCell": ReleaseKindCell_9688be16da969410d0338691af4aefd6,
  "/lists/release-cells#ReleaseState": ReleaseState_9688be16da969410d0338691af4aefd6,
  "/lists/when-cell#WhenCell": WhenCell_a5055878a5cbffdeeec40eaa0c45b3cf,
  "/lists/release-cells#ReleaseLate": ReleaseLate_9688be16da969410d0338691af4aefd6,
  "/fronts/front-desk#FrontDesk": FrontDesk_8b1ac4a5e86709dd9e8a07fa279a3173,
  "/partners/partner-desk#PartnerDesk": PartnerDesk_6a49c662781eb82276b41387d414b354,
  "/webhooks/webhook-trouble#WebhookTrouble": WebhookTrouble_1378d77c3acd3c09e9d630255b72703b,
  "/webhooks/webhook-desk#WebhookDesk": WebhookDesk_2f8ce6e3b0a6a2ab858f33c5590531aa,
  "/lists/text-cell#TextCell": TextCell_6747a54b95c7ceba2a120ecbb8ac44f3,
  "/webhooks/message-desk#MessageDesk": MessageDesk_a79cc403339c4d59be7d12f1a03316d8,
  "/lists/message-cells#MessageKind": MessageKind_d5d87a56f50dc7ef7ea0cb5d403e5e5e,
  "/lists/message-cells#MessageState": MessageState_d5d87a56f50dc7ef7ea0cb5d403e5e5e,
  "/chrome/icon#Icon": Icon_bf5d1e621810b0efed94606e64f97092,
  "/chrome/logo#Logo": Logo_ce88970230cdd3ee6cd60c77d4c36e2f,
  "/chrome/sign-in#DemoCast": DemoCast_86ad3c23de9a97170514d1ae7d0188d2,
  "/chrome/nav-links#NavReaders": NavReaders_c722115b91fb78a8113f79f6dafe46f9,
  "/chrome/sign-in#SignInWords": SignInWords_86ad3c23de9a97170514d1ae7d0188d2,
  "/chrome/nav-links#NavNow": NavNow_c722115b91fb78a8113f79f6dafe46f9,
  "/chrome/mend-labels#MendLabels": MendLabels_fc39bf8ba0b6c57a72ebd7e000df4e5b,
  "/now/now#Now": Now_0542e9a9de87e9903ab90968932c447a,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
