import ts from 'typescript';
import { findAll } from './syntax.ts';
import { isTypeScript, type Finding, type SourceFile } from './tree.ts';

const SWITCHED_OFF = /\/[/*]\s*(ox|es)lint-disable/;
const ENUM = /\benum\s+\w/;

/** What oxlint has no rule for, or could be told to overlook. */
export const checkUnlinted = (tree: readonly SourceFile[]): readonly Finding[] =>
  tree
    .filter(({ path }) => isTypeScript(path))
    .flatMap((file) => [
      ...(SWITCHED_OFF.test(file.text) ? [{ path: file.path, says: 'a comment may not switch a linter off; say in the rules why' }] : []),
      // few texts name the word, so few are parsed
      ...(ENUM.test(file.text) && findAll(file, ts.isEnumDeclaration).length > 0
        ? [{ path: file.path, says: 'a set of words is a union of strings, which needs no JavaScript' }]
        : []),
    ]);
