export declare function templatesIn(path: string, text: string): { path: string; text: string }[];
