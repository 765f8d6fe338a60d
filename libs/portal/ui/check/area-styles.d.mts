export function bundlesOf(root: string): Map<string, string>;
export function namesOf(css: string): Set<string>;
export function strayNames(root: string, areas: Readonly<Record<string, readonly string[]>>, bundles?: Map<string, string>): string[];
