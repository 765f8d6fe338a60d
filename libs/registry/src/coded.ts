/** A code of the contracts as the graph spells it: `care-team` is `CARE_TEAM`. */
export const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');
export const toEnums = (codes: readonly string[]): readonly string[] => codes.map(toEnum);

/** The code behind an enum value that the schema has checked; the caller names the type that the schema's enum stands for. */
export const fromEnum = <Code extends string>(value: string): Code => value.toLowerCase().replaceAll('_', '-') as Code;
