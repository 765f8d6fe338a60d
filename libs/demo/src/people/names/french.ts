import type { NamePool } from './pool.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FRENCH: NamePool = {
  language: 'en',
  families: words(`
    Abitbol Benhamou Lévy Dubois Sitbon Bouaziz Toledano Moreau
  `),
  female: words(`
    Sylvie Léa Camille Esther Noémie Céline
  `),
  male: words(`
    Jean-Luc Élie Raphaël Gabriel Michel Nathan
  `),
};
