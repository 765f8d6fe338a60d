import { expect, test } from '@jest/globals';
import { readingGrade } from '../../test/reading-grade.ts';
import { wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { isLoinc, isSnomedId } from '../coding/check-digit.ts';
import { SYSTEM } from '../coding/systems.ts';
import { LANGUAGES, type Language } from '../name/names.ts';
import { CURRENT } from '../pathway/find.ts';
import { sensitivityOf, strictest } from '../sensitivity/sensitivity.ts';
import { type Article, READING_LEVELS } from './article.ts';
import { ARTICLES } from './catalogue.ts';
import {
  articleLink,
  articleOf,
  articlesAbout,
  articlesAboutMedicine,
  articlesAboutTest,
  articlesOfPathway,
  articleTeaching,
  searchArticles,
} from './find.ts';
import { layFaults } from './lay.ts';
import { linesOf, sectionsOf } from './text.ts';

const texts = ARTICLES.flatMap((article) =>
  READING_LEVELS.flatMap((level) =>
    LANGUAGES.map((language) => ({ id: article.id, level, language, text: article.words[language][level] })),
  ),
);

test('no article is above its level, in any language', () => {
  const found = texts.flatMap(({ id, level, language, text }) =>
    layFaults(text, language, level).map(({ rule, says }) => `${id} ${language} ${level}: ${rule}: ${says}`),
  );
  expect(found).toEqual([]);
});

const PLANTED: Readonly<Record<Language, string>> = {
  en: 'Hypertension necessitates pharmacological intervention notwithstanding asymptomatic presentation.',
  he: 'היפרטנסיה כרונית והתוויותיהן האינדיבידואליות מצריכות התערבויות פרמקולוגיות.',
  ar: 'استقصاءاتهم واستراتيجياتهم المستحدثة لفرط ضغط الدم تستوجب استشاراتهم الاختصاصية.',
  ru: 'Хроническая гипертензия требует медикаментозного вмешательства.',
};
test.each(LANGUAGES)('planted: words of the clinic, a sentence without end and a text cut short are found (%s)', (language) => {
  const rulesOf = (text: string) => [...new Set(layFaults(text, language, 'plain').map(({ rule }) => rule))];
  const good = articleOf('type-2-diabetes')!.words[language].plain;
  expect(rulesOf(good)).toEqual([]);
  expect(rulesOf(`${good}${PLANTED[language]}\n`)).toContain('jargon');
  expect(rulesOf(good.replaceAll(/\.\n/g, ' '))).toEqual(expect.arrayContaining(['longest', 'mean']));
  expect(rulesOf(`# ${good.split('\n')[1]}\n${PLANTED[language]}`)).toEqual(expect.arrayContaining(['long words', 'length']));
});

test('the English reads at grade six at most for everybody, and at nine for who wants more', () => {
  const above = { plain: 6, more: 9 };
  const found = texts
    .filter(({ language }) => language === 'en')
    .map(({ id, level, text }) => ({ id, level, grade: readingGrade(linesOf(sectionsOf(text))) }));
  expect(found.filter(({ level, grade }) => grade > above[level])).toEqual([]);
});

const shapeOf = (text: string) =>
  sectionsOf(text).map(({ key, blocks }) => [key, ...blocks.map((b) => (b.kind === 'list' ? b.items.length : 0))]);
const differing = ({ words }: Article) =>
  READING_LEVELS.flatMap((level) =>
    LANGUAGES.filter((one) => JSON.stringify(shapeOf(words[one][level])) !== JSON.stringify(shapeOf(words.en[level]))).map((one) => [
      level,
      one,
    ]),
  );
test('the four languages say the same, section by section and point by point, each in its own script', () => {
  expect(ARTICLES.flatMap((article) => differing(article).map((where) => [article.id, ...where]))).toEqual([]);
  const scripts = ARTICLES.flatMap(({ id, words }) =>
    (['title', 'summary', 'plain', 'more'] as const).flatMap((part) => {
      const { en, he, ar, ru } = words;
      return wrongScripts({ en: en[part], he: he[part], ar: ar[part], ru: ru[part] }).map((language) => [id, part, language]);
    }),
  );
  expect(scripts).toEqual([]);
  const article = ARTICLES[0]!;
  const cut = { ...article, words: { ...article.words, ru: { ...article.words.ru, more: article.words.ru.more.replace(/^- .*\n/m, '') } } };
  expect(differing(cut)).toEqual([['more', 'ru']]);
});

const untaught = (pathways: typeof CURRENT) =>
  pathways.flatMap(({ id, education }) => education.filter((one) => !articleTeaching(id, one.id)).map((one) => `${id} ${one.id}`));
test('each education item of each pathway is taught by a section, at both levels', () => {
  expect(untaught(CURRENT)).toEqual([]);
  expect(ARTICLES.flatMap(({ pathways }) => pathways).filter((id) => !CURRENT.some((pathway) => pathway.id === id))).toEqual([]);
  const keys = (text: string) => sectionsOf(text).flatMap(({ key }) => key ?? []);
  for (const { words, pathways } of ARTICLES) {
    expect(keys(words.en.more)).toEqual(keys(words.en.plain));
    const asked = CURRENT.filter(({ id }) => pathways.includes(id)).flatMap(({ education }) => education.map(({ id }) => id));
    expect(keys(words.en.plain).toSorted()).toEqual(asked.toSorted());
  }
  const planted = { ...CURRENT[0]!, education: [{ id: 'planted', title: CURRENT[0]!.title }] };
  expect(untaught([planted])).toEqual([`${planted.id} planted`]);
});

test('each article has its sources and codes, and the label of what it is about; ids stand once', () => {
  expect(new Set(ARTICLES.map(({ id }) => id)).size).toBe(ARTICLES.length);
  for (const { id, sources, conditions, tests, sensitivity, writtenOn, review } of ARTICLES) {
    expect([id, sources.length > 1, sources.map(sourceFault).filter(Boolean)]).toEqual([id, true, []]);
    expect([id, conditions.snomed.filter((code) => !isSnomedId(code)), tests.filter((code) => !isLoinc(code))]).toEqual([id, [], []]);
    const labels = conditions.snomed.map((code) => sensitivityOf([{ system: SYSTEM.snomed, code }]));
    expect([id, sensitivity]).toEqual([id, labels.reduce((a, b) => strictest([a, b]))]);
    expect(writtenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    // a review is of what stands: nobody has reviewed what was written later
    if (review) expect(review.on >= writtenOn).toBe(true);
  }
});

test('an article is found by its condition, by its pathway, and by words of any of the four languages', () => {
  const ids = (found: readonly Article[]) => found.map(({ id }) => id);
  expect(ids(articlesAbout({ system: SYSTEM.icd10cm, code: 'I50.22' }))).toEqual(['heart-failure-weight']);
  expect(ids(articlesAbout({ system: SYSTEM.snomed, code: '1' }))).toEqual([]);
  expect(ids(articlesOfPathway('hypertension'))).toEqual(['high-blood-pressure']);
  const first = (text: string, language: Language = 'en') => ids(searchArticles(text, language))[0];
  expect(first('inhal')).toBe('asthma-inhaler');
  expect(first('הסוכרת', 'he')).toBe('type-2-diabetes');
  expect(first('משאף', 'en')).toBe('asthma-inhaler');
  expect(first('סוכרת', 'en')).toBe('type-2-diabetes');
  expect(first('البخاخ', 'ar')).toBe('asthma-inhaler');
  expect(first('ДАВЛЕНИЕ', 'ru')).toBe('high-blood-pressure');
  expect(first('пояснице', 'ru')).toBe('low-back-pain');
  expect(ids(searchArticles('  ', 'en'))).toEqual([]);
  expect(ids(searchArticles('zzz', 'en'))).toEqual([]);
});

test('a text is sections of paragraphs and lists, and nothing stands before the first heading', () => {
  expect(sectionsOf('# A {a-key}\nOne.\nTwo.\n- x\n- y\n\nThree.\n# B\n')).toEqual([
    {
      key: 'a-key',
      heading: 'A',
      blocks: [
        { kind: 'text', text: 'One. Two.' },
        { kind: 'list', items: ['x', 'y'] },
        { kind: 'text', text: 'Three.' },
      ],
    },
    { key: null, heading: 'B', blocks: [] },
  ]);
  expect(() => sectionsOf('Words.')).toThrow('begins with a heading');
});

test('a test and a medicine lead to what is for everybody; that somebody may be pregnant neither of them says', () => {
  const about = (code: string) => articlesAboutTest([{ system: SYSTEM.loinc, code }]).map(({ id }) => id);
  expect(about('4548-4')).toEqual(['type-2-diabetes']);
  expect(about('85354-9')).toEqual(['high-blood-pressure']);
  expect([about('00000-0'), articlesAboutTest([{ system: SYSTEM.snomed, code: '4548-4' }])]).toEqual([[], []]);
  const taken = (...atc: string[]) => articlesAboutMedicine(atc).map(({ id }) => id);
  expect([taken('A10BA02'), taken('B03AA07'), taken('X99')]).toEqual([['type-2-diabetes'], [], []]);
  expect(articleLink(articleOf('type-2-diabetes')!, 'he')).toMatchObject({ article: 'type-2-diabetes', topic: 'SUGAR' });
});
