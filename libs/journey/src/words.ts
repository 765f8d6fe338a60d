/** `finding-out` as GraphQL writes it: `FINDING_OUT`. */
export const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');
/** `FINDING_OUT` as facts and tables write it. */
export const fromEnum = <Code extends string>(name: string): Code => name.toLowerCase().replaceAll('_', '-') as Code;
