import { group, questionnaire } from '../../questionnaire/write.ts';
import { OUTCOME_SOURCE } from '../sources.ts';
import { howFar } from './parts.ts';

/** How a visit was: what the OECD asks of ambulatory care (time, explanations, questions, decisions), and what comes next, in our words. */
export const visitExperience = questionnaire(
  {
    id: 'visit-experience',
    version: '1.0.0',
    date: '2026-11-30',
    title: ['How was the visit?', 'איך היה הביקור?', 'كيف كانت الزيارة؟', 'Как прошёл визит?'],
    description: [
      'Five short questions about your last visit',
      'חמש שאלות קצרות על הביקור האחרון',
      'خمسة أسئلة قصيرة عن الزيارة الأخيرة',
      'Пять коротких вопросов о последнем визите',
    ],
    copyright: 'Written for Careway, Apache License 2.0.',
    sources: [OUTCOME_SOURCE.oecdPrems, OUTCOME_SOURCE.oecdCentred],
  },
  [
    group(
      'visit',
      ['In this visit', 'בביקור הזה', 'في هذه الزيارة', 'На этом визите'],
      [
        howFar('time', ['Was there enough time for you?', 'היה מספיק זמן בשבילך?', 'هل كان الوقت كافيًا لك؟', 'Вам хватило времени?']),
        howFar('words', [
          'Were things said so that you could understand them?',
          'הדברים נאמרו כך שאפשר היה להבין?',
          'هل كان الكلام سهل الفهم؟',
          'Всё объяснили понятно?',
        ]),
        howFar('questions', [
          'Could you ask what you wanted to ask?',
          'אפשר היה לשאול כל מה שרצית?',
          'هل أمكنك طرح أسئلتك؟',
          'Вы смогли задать все свои вопросы?',
        ]),
        howFar('decisions', [
          'Did you have a say in what was decided?',
          'הייתה לך מילה במה שהוחלט?',
          'هل كان لك رأي في ما تقرر؟',
          'Ваше мнение учли при решении?',
        ]),
        howFar('next', [
          'Do you know what comes next?',
          'ברור לך מה הצעד הבא?',
          'هل تعرف ما الخطوة التالية؟',
          'Вам понятно, что будет дальше?',
        ]),
      ],
    ),
  ],
);
