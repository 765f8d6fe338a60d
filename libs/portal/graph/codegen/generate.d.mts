export interface GenerateOptions {
  supergraph: string;
  areas: readonly { name: string; folder: string }[];
  manifest: string;
  write?: boolean;
}
export declare function generate(options: GenerateOptions): Promise<{ areas: number; operations: number; changed: boolean }>;
