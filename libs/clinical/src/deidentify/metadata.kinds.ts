/** What a file tells beside what is seen of it. */
export const METADATA_KINDS = ['location', 'time', 'device', 'author', 'words', 'preview', 'profile', 'history', 'hidden'] as const;
export type MetadataKind = (typeof METADATA_KINDS)[number];

/** Kinds once each, in the order in which they are told. */
export const told = (found: ReadonlySet<MetadataKind>): readonly MetadataKind[] => METADATA_KINDS.filter((kind) => found.has(kind));
