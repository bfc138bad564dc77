export type IptcProperty = {
  readonly name: string
  readonly kind: 'text' | 'date' | 'list' | 'structure' | 'structures'
  /** ExifTool's names, the first that says anything wins. */
  readonly from: readonly string[]
}

/**
 * The IPTC Photo Metadata Standard 2025.1, Core and Extension, property by property: where XMP, IIM and EXIF keep each. The
 * date of creation is put together of its halves (`datesCreated`).
 */
export const iptcProperties: readonly IptcProperty[] = [
  text('title', 'XMP-dc:Title', 'IPTC:ObjectName'),
  text('headline', 'XMP-photoshop:Headline', 'IPTC:Headline'),
  text('description', 'XMP-dc:Description', 'IPTC:Caption-Abstract', 'IFD0:ImageDescription'),
  text('descriptionWriter', 'XMP-photoshop:CaptionWriter', 'IPTC:Writer-Editor'),
  text('altText', 'XMP-iptcCore:AltTextAccessibility'),
  text('extendedDescription', 'XMP-iptcCore:ExtDescrAccessibility'),
  list('keywords', 'XMP-dc:Subject', 'IPTC:Keywords'),
  list('sceneCodes', 'XMP-iptcCore:Scene'),
  list('subjectCodes', 'XMP-iptcCore:SubjectCode', 'IPTC:SubjectReference'),
  text('intellectualGenre', 'XMP-iptcCore:IntellectualGenre', 'IPTC:ObjectAttributeReference'),
  list('creator', 'XMP-dc:Creator', 'IPTC:By-line', 'IFD0:Artist'),
  text('creatorJobTitle', 'XMP-photoshop:AuthorsPosition', 'IPTC:By-lineTitle'),
  structure('creatorContactInfo', 'XMP-iptcCore:CreatorContactInfo'),
  text('creditLine', 'XMP-photoshop:Credit', 'IPTC:Credit'),
  text('source', 'XMP-photoshop:Source', 'IPTC:Source'),
  text('copyrightNotice', 'XMP-dc:Rights', 'IPTC:CopyrightNotice', 'IFD0:Copyright'),
  text('usageTerms', 'XMP-xmpRights:UsageTerms'),
  text('webStatement', 'XMP-xmpRights:WebStatement'),
  text('instructions', 'XMP-photoshop:Instructions', 'IPTC:SpecialInstructions'),
  text('jobId', 'XMP-photoshop:TransmissionReference', 'IPTC:OriginalTransmissionReference'),
  {
    name: 'dateCreated',
    kind: 'date',
    from: ['XMP-photoshop:DateCreated', 'IPTC:DateCreated', 'ExifIFD:DateTimeOriginal'],
  },
  text('sublocation', 'XMP-iptcCore:Location', 'IPTC:Sub-location'),
  text('city', 'XMP-photoshop:City', 'IPTC:City'),
  text('provinceState', 'XMP-photoshop:State', 'IPTC:Province-State'),
  text('country', 'XMP-photoshop:Country', 'IPTC:Country-PrimaryLocationName'),
  text('countryCode', 'XMP-iptcCore:CountryCode', 'IPTC:Country-PrimaryLocationCode'),
  structures('locationCreated', 'XMP-iptcExt:LocationCreated'),
  structures('locationShown', 'XMP-iptcExt:LocationShown'),
  list('personInImage', 'XMP-iptcExt:PersonInImage'),
  structures('personInImageWithDetails', 'XMP-iptcExt:PersonInImageWDetails'),
  list('organisationInImageName', 'XMP-iptcExt:OrganisationInImageName'),
  list('organisationInImageCode', 'XMP-iptcExt:OrganisationInImageCode'),
  structures('productInImage', 'XMP-iptcExt:ProductInImage'),
  text('event', 'XMP-iptcExt:Event'),
  list('eventId', 'XMP-iptcExt:EventID'),
  structures('aboutCvTerm', 'XMP-iptcExt:AboutCvTerm'),
  structures('genre', 'XMP-iptcExt:Genre'),
  structures('artworkOrObject', 'XMP-iptcExt:ArtworkOrObject'),
  structures('contributor', 'XMP-iptcExt:Contributor'),
  structures('registryId', 'XMP-iptcExt:RegistryId', 'XMP-iptcExt:RegistryID'),
  structures('imageRegion', 'XMP-iptcExt:ImageRegion'),
  structures('embeddedEncodedRightsExpr', 'XMP-iptcExt:EmbdEncRightsExpr'),
  structures('linkedEncodedRightsExpr', 'XMP-iptcExt:LinkedEncRightsExpr'),
  text('digitalImageGuid', 'XMP-iptcExt:DigitalImageGUID'),
  text('digitalSourceType', 'XMP-iptcExt:DigitalSourceType'),
  text('imageRating', 'XMP-xmp:Rating'),
  text('maxAvailHeight', 'XMP-iptcExt:MaxAvailHeight'),
  text('maxAvailWidth', 'XMP-iptcExt:MaxAvailWidth'),
  text('additionalModelInformation', 'XMP-iptcExt:AdditionalModelInformation'),
  list('modelAge', 'XMP-iptcExt:ModelAge'),
  text('aiSystemUsed', 'XMP-iptcExt:AISystemUsed'),
  text('aiSystemVersionUsed', 'XMP-iptcExt:AISystemVersionUsed'),
  text('aiPromptInformation', 'XMP-iptcExt:AIPromptInformation'),
  text('aiPromptWriterName', 'XMP-iptcExt:AIPromptWriterName'),
  structures('imageCreator', 'XMP-plus:ImageCreator'),
  text('imageCreatorImageId', 'XMP-plus:ImageCreatorImageID'),
  structures('copyrightOwner', 'XMP-plus:CopyrightOwner'),
  structures('licensor', 'XMP-plus:Licensor'),
  structures('imageSupplier', 'XMP-plus:ImageSupplier'),
  text('imageSupplierImageId', 'XMP-plus:ImageSupplierImageID'),
  text('minorModelAgeDisclosure', 'XMP-plus:MinorModelAgeDisclosure'),
  text('modelReleaseStatus', 'XMP-plus:ModelReleaseStatus'),
  list('modelReleaseId', 'XMP-plus:ModelReleaseID'),
  text('propertyReleaseStatus', 'XMP-plus:PropertyReleaseStatus'),
  list('propertyReleaseId', 'XMP-plus:PropertyReleaseID'),
  text('dataMining', 'XMP-plus:DataMining'),
  text('otherConstraints', 'XMP-plus:OtherConstraints'),
]

function text(name: string, ...from: readonly string[]): IptcProperty {
  return { name, kind: 'text', from }
}

function list(name: string, ...from: readonly string[]): IptcProperty {
  return { name, kind: 'list', from }
}

function structure(name: string, ...from: readonly string[]): IptcProperty {
  return { name, kind: 'structure', from }
}

function structures(name: string, ...from: readonly string[]): IptcProperty {
  return { name, kind: 'structures', from }
}
