import { group, questionnaire } from '../../questionnaire/write.ts';
import { OUTCOME_SOURCE } from '../sources.ts';
import { howFar } from './parts.ts';

/** How a longer stretch of care was (a plan, a referral, a whole journey): access, coordination, being heard, and whether it helped. */
export const pathExperience = questionnaire(
  {
    id: 'path-experience',
    version: '1.0.0',
    date: '2026-11-30',
    title: ['How was the care?', 'איך היה הטיפול?', 'كيف كانت الرعاية؟', 'Как прошло лечение?'],
    description: [
      'Five short questions about the last weeks of care',
      'חמש שאלות קצרות על השבועות האחרונים של הטיפול',
      'خمسة أسئلة قصيرة عن أسابيع الرعاية الأخيرة',
      'Пять коротких вопросов о последних неделях лечения',
    ],
    copyright: 'Written for Careway, Apache License 2.0.',
    sources: [OUTCOME_SOURCE.oecdPrems, OUTCOME_SOURCE.oecdCentred],
  },
  [
    group(
      'path',
      ['In this care', 'בטיפול הזה', 'في هذه الرعاية', 'В этом лечении'],
      [
        howFar('wait', [
          'Did you get help soon enough?',
          'העזרה הגיעה מספיק מהר?',
          'هل وصلت المساعدة بسرعة كافية؟',
          'Помощь пришла достаточно быстро?',
        ]),
        howFar('together', [
          'Did all who treat you know what the others did?',
          'כל מי שטיפלו בך ידעו מה האחרים עשו?',
          'هل عرف كل من عالجك ما فعله الآخرون؟',
          'Все, кто вас лечил, знали, что сделали другие?',
        ]),
        howFar('heard', [
          'Did they listen to what matters to you?',
          'הקשיבו למה שחשוב לך?',
          'هل استمعوا إلى ما يهمك؟',
          'Вас слушали, когда вы говорили о важном для вас?',
        ]),
        howFar('whom', [
          'Did you know whom to turn to?',
          'היה ברור לך למי לפנות?',
          'هل عرفت إلى من تتوجه؟',
          'Вам было ясно, к кому обращаться?',
        ]),
        howFar('helped', ['Did the care help you?', 'הטיפול עזר לך?', 'هل أفادتك الرعاية؟', 'Лечение вам помогло?']),
      ],
    ),
  ],
);
