import type { NamePool } from './pool.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ENGLISH: NamePool = {
  language: 'en',
  families: words(`
    Bennett Miller Carter O'Brien Fisher Harris Walsh Turner Goldberg Reed
  `),
  female: words(`
    Olivia Emma Sarah Grace Hannah Chloe Ruth Abigail
  `),
  male: words(`
    Jack Samuel Benjamin Noah Adam Oliver Henry Joseph
  `),
};
