import { SOURCE } from '../sources.ts';
import { display, group, questionnaire, whenYes, yesNo } from '../write.ts';
import { difficulty, HOW_OFTEN, howOften } from './often.ts';

/**
 * PHQ-9, LOINC 44249-1. The English questions are the published ones; Hebrew, Arabic and Russian are our own, faithful in meaning and
 * not validated: the developers' validated translations are at phqscreeners.com (Hebrew, Arabic, Russian among them) and go before ours
 * where a payer measures with them. The group after the nine questions is ours and no part of the instrument or its score.
 */
export const phq9 = questionnaire(
  {
    id: 'phq-9',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['How your mood has been (PHQ-9)', 'איך היה מצב הרוח (PHQ-9)', 'كيف كان المزاج (PHQ-9)', 'Какое было настроение (PHQ-9)'],
    description: [
      'Nine questions about the last two weeks',
      'תשע שאלות על השבועיים האחרונים',
      'تسعة أسئلة عن الأسبوعين الماضيين',
      'Девять вопросов о последних двух неделях',
    ],
    copyright:
      'PHQ-9: developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
    code: [{ system: 'http://loinc.org', code: '44249-1' }],
    sources: [SOURCE.phq9, SOURCE.niceDepression, SOURCE.niceSelfHarm, SOURCE.phqScreeners],
  },
  [
    group(
      'phq-9',
      [
        'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
        'בשבועיים האחרונים, באיזו תדירות הפריעו לך הבעיות הבאות?',
        'خلال الأسبوعين الماضيين، كم مرة أزعجتك المشاكل التالية؟',
        'Как часто за последние 2 недели вас беспокоили следующие проблемы?',
      ],
      [
        howOften('interest', '44250-9', [
          'Little interest or pleasure in doing things',
          'מעט עניין או הנאה מעשיית דברים',
          'قلة الاهتمام أو المتعة في القيام بالأمور',
          'Мало интереса или удовольствия от дел',
        ]),
        howOften('down', '44255-8', [
          'Feeling down, depressed, or hopeless',
          'דכדוך, דיכאון או ייאוש',
          'شعور بالضيق أو الاكتئاب أو اليأس',
          'Подавленность, тоска или безнадёжность',
        ]),
        howOften('sleep', '44259-0', [
          'Trouble falling or staying asleep, or sleeping too much',
          'קושי להירדם או להישאר בשינה, או שינה מרובה מדי',
          'صعوبة في النوم أو نوم متقطع، أو نوم زائد',
          'Трудно заснуть, прерывистый сон или слишком долгий сон',
        ]),
        howOften('tired', '44254-1', [
          'Feeling tired or having little energy',
          'עייפות או מעט אנרגיה',
          'تعب أو قلة طاقة',
          'Усталость или мало сил',
        ]),
        howOften('appetite', '44251-7', [
          'Poor appetite or overeating',
          'תיאבון ירוד או אכילת יתר',
          'ضعف الشهية أو الإفراط في الأكل',
          'Плохой аппетит или переедание',
        ]),
        howOften('failure', '44258-2', [
          'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
          'הרגשה רעה לגבי עצמך, או של כישלון, או של אכזבה שגרמת לעצמך או למשפחה',
          'شعور سيئ تجاه النفس، أو بالفشل، أو بخذلان النفس أو العائلة',
          'Плохое мнение о себе, чувство неудачи или что вы подвели себя или семью',
        ]),
        howOften('concentrate', '44252-5', [
          'Trouble concentrating on things, such as reading the newspaper or watching television',
          'קושי להתרכז, למשל בקריאת עיתון או בצפייה בטלוויזיה',
          'صعوبة في التركيز، مثلًا في قراءة الجريدة أو مشاهدة التلفاز',
          'Трудно сосредоточиться, например на газете или телевизоре',
        ]),
        howOften('slow', '44253-3', [
          'Moving or speaking so slowly that other people could have noticed? Or the opposite, being so fidgety or restless that you have been moving around a lot more than usual',
          'תנועה או דיבור איטיים כל כך שאחרים יכלו לשים לב? או להפך, אי שקט ותנועה הרבה יותר מהרגיל',
          'حركة أو كلام بطيئان لدرجة أن الآخرين قد يلاحظون؟ أو العكس، تململ وحركة أكثر بكثير من المعتاد',
          'Движения или речь такие медленные, что другие могли заметить? Или наоборот, вы суетливы и двигаетесь гораздо больше обычного',
        ]),
        howOften('self-harm', '44260-8', [
          'Thoughts that you would be better off dead, or of hurting yourself in some way',
          'מחשבות שעדיף לך למות, או לפגוע בעצמך בדרך כלשהי',
          'أفكار بأن الموت أفضل لك، أو بإيذاء النفس بطريقة ما',
          'Мысли, что лучше бы умереть, или о том, чтобы причинить себе вред',
        ]),
      ],
    ),
    difficulty(),
    group(
      'safety',
      ['About these thoughts', 'לגבי המחשבות האלה', 'بخصوص هذه الأفكار', 'Об этих мыслях'],
      [
        display('thanks', [
          'Thank you for telling us. Two more questions help us to help you.',
          'תודה על השיתוף. שתי שאלות נוספות יעזרו לנו לעזור.',
          'شكرًا على المشاركة. سؤالان إضافيان يساعداننا على المساعدة.',
          'Спасибо, что сказали нам. Ещё два вопроса помогут нам вам помочь.',
        ]),
        yesNo('plan', [
          'Have you thought about how you would do it?',
          'יש מחשבה איך זה יקרה?',
          'هل هناك تفكير في كيفية القيام بذلك؟',
          'Думали ли вы о том, как это сделать?',
        ]),
        yesNo(
          'danger-now',
          [
            'Could you act on these thoughts today?',
            'ייתכן שיקרה משהו כזה עוד היום?',
            'هل قد يحدث ذلك اليوم؟',
            'Может ли это случиться сегодня?',
          ],
          { enableWhen: whenYes('plan') },
        ),
      ],
      {
        enableWhen: HOW_OFTEN.slice(1).map((code) => ({
          question: 'self-harm',
          operator: '=',
          answerCoding: { system: 'http://loinc.org', code },
        })),
        enableBehavior: 'any',
      },
    ),
  ],
);
