import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface TrackedFile {
  readonly path: string;
  readonly text: string;
}

const TEXT = /\.(ts|mjs|js|json|md|html|css|graphql|ya?ml|sql|svg|sh)$|(^|\/)[^.]+$|^\.[^/]+$/;
const LARGEST = 2_000_000;

/** The text files that git tracks or would track, the lock excepted: it has a test of its own. */
export function readTracked(root: string): readonly TrackedFile[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  if (status !== 0) throw new Error('git ls-files failed: the hygiene of the tree can only be read in a clone.');
  return stdout
    .split('\0')
    .filter((path) => path && TEXT.test(path) && path !== 'package-lock.json')
    .flatMap((path) => {
      const stat = statSync(join(root, path), { throwIfNoEntry: false });
      return stat?.isFile() && stat.size < LARGEST ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
    });
}

interface Stain {
  readonly found: RegExp;
  readonly says: string;
}

/** Written in pieces, so that this file does not find itself. */
const piece = (...parts: readonly string[]) => parts.join('');

const STAINS: readonly Stain[] = [
  {
    found: new RegExp(piece(String.raw`(?<![\w.])/(ho`, String.raw`me|ro`, String.raw`ot|wo`, String.raw`rk|Us`, String.raw`ers)/[\w.-]+`)),
    says: 'a path of one machine',
  },
  { found: new RegExp(piece(String.raw`(?<![\w.])/t`, String.raw`mp/[\w.-]+`)), says: 'a path of one machine; ask tmpdir()' },
  { found: new RegExp(piece(String.raw`[A-Z]:\\\\?Us`, 'ers')), says: 'a path of one machine' },
  {
    found: new RegExp(piece('registry', String.raw`\.(npmjs|yarnpkg)\.|npm\.pkg\.github|`, 'arti', 'factory|', 'ver', 'daccio'), 'i'),
    says: 'the host of a package registry',
  },
  {
    found: new RegExp(piece(String.raw`https?://[\w.-]*\.(inter`, String.raw`nal|lo`, String.raw`cal|co`, 'rp)\\b')),
    says: 'a host that only one network knows',
  },
  {
    found: new RegExp(piece(String.raw`\b(Cla`, 'ude|Chat', 'GPT|Co', 'pilot|An', String.raw`thropic|Open`, String.raw`AI)\b`)),
    says: 'a tool that helped to write is no part of the product',
  },
  { found: new RegExp(piece('^(<', '<<<<<< |>', '>>>>>> )'), 'm'), says: 'a merge that was not finished' },
];

/** Each line that belongs to a machine, a network or a tool and not to the product. */
export const checkStains = (files: readonly TrackedFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    STAINS.flatMap(({ found, says }) => {
      const hit = found.exec(text);
      return hit ? [`${path}:${text.slice(0, hit.index).split('\n').length}: ${says}: ${hit[0]}`] : [];
    }),
  );

/** The two commands by which everybody begins, word for word. */
export const README_COMMANDS = ['npm install && npm start', 'npm install && npm test'];

export const checkReadme = (readme: string): readonly string[] => README_COMMANDS.filter((command) => !readme.includes(command));
