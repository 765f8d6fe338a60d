import type { NamePool } from './pool.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const RUSSIAN: NamePool = {
  language: 'ru',
  families: words(`
    Петров/Петрова|Petrov/Petrova Иванов/Иванова|Ivanov/Ivanova Лебедев/Лебедева|Lebedev/Lebedeva Шульман|Shulman
    Крылов/Крылова|Krylov/Krylova Зайцев/Зайцева|Zaitsev/Zaitseva Гуревич|Gurevich Морозов/Морозова|Morozov/Morozova Беленький/Беленькая|Belenky/Belenkaya Рубин|Rubin
  `),
  female: words(`
    Галина|Galina Анна|Anna Ольга|Olga Светлана|Svetlana Елена|Elena Мария|Maria София|Sofia Дарья|Darya
    Людмила|Lyudmila Полина|Polina
  `),
  male: words(`
    Дмитрий|Dmitry Сергей|Sergey Михаил|Mikhail Борис|Boris Алексей|Alexey Леонид|Leonid Артём|Artyom Марк|Mark
    Виктор|Viktor Лев|Lev
  `),
};
