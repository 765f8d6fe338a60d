/** As much of sharp's interface as is used here: its package is loaded with the first picture, not with the service. */
declare module 'sharp' {
  interface Pipeline {
    timeout(options: { seconds: number }): Pipeline;
    autoOrient(): Pipeline;
    resize(options: { width: number; height: number; fit: 'inside'; withoutEnlargement: boolean }): Pipeline;
    flatten(options: { background: string }): Pipeline;
    jpeg(options: { quality: number; chromaSubsampling: string }): Pipeline;
    png(): Pipeline;
    webp(options?: { lossless: boolean }): Pipeline;
    withExif(exif: Record<string, Record<string, string>>): Pipeline;
    withMetadata(options: { orientation: number }): Pipeline;
    metadata(): Promise<{ width: number; height: number; format: string; exif?: Buffer; orientation?: number; icc?: Buffer; xmp?: Buffer }>;
    toBuffer(): Promise<Buffer>;
    toBuffer(options: { resolveWithObject: true }): Promise<{ data: Buffer; info: { width: number; height: number } }>;
  }
  interface InputOptions {
    limitInputPixels?: number;
    failOn?: 'none' | 'truncated' | 'error' | 'warning';
    sequentialRead?: boolean;
    pages?: number;
    create?: { width: number; height: number; channels: 3 | 4; background: { r: number; g: number; b: number; alpha?: number } };
  }
  interface Sharp {
    (input: Buffer, options?: InputOptions): Pipeline;
    (options: InputOptions): Pipeline;
    block(options: { operation: string[] }): void;
    unblock(options: { operation: string[] }): void;
    cache(on: boolean): void;
    concurrency(threads: number): void;
  }
  const sharp: Sharp;
  export default sharp;
}
