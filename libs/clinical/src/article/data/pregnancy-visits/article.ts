import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { ru } from './ru.ts';

export const PREGNANCY_VISITS: Article = {
  id: 'pregnancy-visits',
  version: 1,
  topic: 'pregnancy',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'sexual',
  conditions: codes('72892002 77386006 47200007', 'Z33 Z34 Z35 O09'),
  tests: ['85354-9', '718-7', '20565-8'],
  medicines: ['B03'],
  pathways: ['pregnancy'],
  words: { en, he, ar, ru },
  pictures: [],
  video: null,
  sources: [
    source('WHO recommendations on antenatal care', 2016, 'https://www.who.int/publications/i/item/9789241549912'),
    source('NICE NG201 Antenatal care', 2021, 'https://www.nice.org.uk/guidance/ng201'),
    source('NHS: Pregnancy', 2025, 'https://www.nhs.uk/pregnancy/'),
    source('CDC: Urgent maternal warning signs', 2024, 'https://www.cdc.gov/hearher/maternal-warning-signs/index.html'),
  ],
};
