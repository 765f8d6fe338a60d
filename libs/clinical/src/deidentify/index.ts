export { readDate, type ReadDate } from './date.rules.ts';
export { identifiersIn } from './gate.ts';
export { type GateLanguage, type Identifier, IDENTIFIER_KINDS, type IdentifierKind, type Known } from './identifier.ts';
export { isIdentityNumber } from './number.rules.ts';
export { deidentified, languageOf, type Masking, replacementOf } from './mask.ts';
export { imageMetadata } from './metadata.image.ts';
export { METADATA_KINDS, type MetadataKind } from './metadata.kinds.ts';
export { pdfMetadata } from './metadata.packet.ts';
