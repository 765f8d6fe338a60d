import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DATA, isOpen } from './expression.ts';

const locked = z.looseObject({
  version: z.string().optional(),
  license: z.unknown().optional(),
  resolved: z.string().optional(),
  link: z.boolean().default(false),
});
const lockFile = z.looseObject({ packages: z.record(z.string(), locked) });

export interface Package {
  readonly path: string;
  readonly name: string;
  /** What the lock says, and what the installed package.json says; an optional package of another platform is not installed. */
  readonly stated: readonly unknown[];
  readonly resolved?: string | undefined;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** All packages from outside that the lock names, with their licences from both places. */
export function readPackages(root: string): readonly Package[] {
  const lock = lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(lock.packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { license, resolved }]) => {
      const manifest = join(root, path, 'package.json');
      const installed = existsSync(manifest)
        ? [z.looseObject({ license: z.unknown().optional() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).license]
        : [];
      return { path, name: nameOf(path), stated: [license, ...installed], resolved };
    });
}

/** Each package whose licence is missing, unreadable or not open. */
export const checkLicences = (packages: readonly Package[]): readonly string[] =>
  packages.flatMap(({ path, name, stated }) => {
    const data = Object.hasOwn(DATA, name) ? DATA[name]?.licence : undefined;
    const bad = stated.filter((licence) => typeof licence !== 'string' || (licence !== data && !isOpen(licence)));
    return bad.length > 0
      ? [`${path}: ${bad.map((licence) => (licence === undefined ? 'no licence' : JSON.stringify(licence))).join(', ')}`]
      : [];
  });

/** Each package that the lock binds to one place of download. */
export const checkAddresses = (packages: readonly Package[]): readonly string[] =>
  packages.filter(({ resolved }) => resolved !== undefined).map(({ path, resolved }) => `${path}: ${resolved ?? ''}`);
