import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { ru } from './ru.ts';

export const KIDNEY_NUMBERS: Article = {
  id: 'kidney-numbers',
  version: 1,
  topic: 'kidneys',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('709044004 431855005 431856006 433144002 431857002', 'N18'),
  tests: ['33914-3', '98979-8', '2160-0', '14959-1', '9318-7'],
  medicines: ['A10BK', 'C09'],
  pathways: ['chronic-kidney-disease'],
  words: { en, he, ar, ru },
  pictures: [
    {
      file: 'egfr-scale',
      section: 'kidney-numbers',
      height: 150,
      words: {
        he: {
          alt: 'סולם של eGFR מ-0 עד 120. 90 ומעלה הוא תקין. בין 60 ל-89 מעט פחות, מתחת ל-60 פחות ממה שצריך, ומתחת ל-15 הכליות כושלות.',
          caption: 'eGFR: כמה טוב הכליות מנקות',
        },
        ar: {
          alt: 'مقياس eGFR من 0 إلى 120. 90 وأكثر طبيعي. من 60 إلى 89 أقل قليلا، ودون 60 أقل مما يجب، ودون 15 تفشل الكلى.',
          caption: 'eGFR: كم تنقي الكلى جيدا',
        },
        en: {
          alt: 'A scale of eGFR from 0 to 120. 90 and more is normal. From 60 to 89 is a little less, below 60 is less than it should be, and below 15 the kidneys fail.',
          caption: 'eGFR: how well the kidneys clean',
        },
        ru: {
          alt: 'Шкала СКФ (eGFR) от 0 до 120. 90 и больше — норма. От 60 до 89 — немного меньше, ниже 60 — меньше, чем нужно, ниже 15 почки отказывают.',
          caption: 'eGFR: как хорошо почки очищают кровь',
        },
      },
    },
  ],
  video: null,
  sources: [
    source('KDIGO 2024 Clinical Practice Guideline for CKD', 2024, 'https://doi.org/10.1016/j.kint.2023.10.018'),
    source('NHS: Chronic kidney disease', 2025, 'https://www.nhs.uk/conditions/kidney-disease/'),
    source('MedlinePlus: Chronic kidney disease', 2025, 'https://medlineplus.gov/chronickidneydisease.html'),
  ],
};
