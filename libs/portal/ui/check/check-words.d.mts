export declare const LANGUAGES: readonly string[];
export declare function checkWords(folders: readonly string[]): { faults: string[]; scopes: number; keys: number };
