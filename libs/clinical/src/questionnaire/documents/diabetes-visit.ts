import { SOURCE } from '../sources.ts';
import { choice, group, number, option, ownWords, questionnaire, several, whenYes, yesNo } from '../write.ts';
import { pregnant } from './parts.ts';

/** Before a visit for diabetes. Our own words; what is asked follows the ADA Standards of Care, NICE NG28 and NG19. Sugar in mg/dL. */
export const diabetesVisit = questionnaire(
  {
    id: 'diabetes-visit',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Before your diabetes visit', 'לפני ביקור הסוכרת', 'قبل زيارة السكري', 'Перед приёмом по диабету'],
    description: [
      'What your team would like to know before you come',
      'מה שהצוות רוצה לדעת לפני הביקור',
      'ما يود الفريق معرفته قبل الزيارة',
      'Что команда хочет знать до приёма',
    ],
    sources: [SOURCE.adaStandards, SOURCE.niceDiabetesType2, SOURCE.niceDiabeticFoot, SOURCE.nhsKetoacidosis],
  },
  [
    group(
      'now',
      ['How you are today', 'איך ההרגשה היום', 'الحال اليوم', 'Как вы сегодня'],
      [
        yesNo('high', [
          'Has your sugar been above 300 for a day or more?',
          'הסוכר מעל 300 כבר יום או יותר?',
          'هل السكر فوق 300 منذ يوم أو أكثر؟',
          'Сахар выше 300 уже сутки или дольше?',
        ]),
        several(
          'signs',
          ['Do you have any of these?', 'יש אחד מאלה?', 'هل يوجد أي مما يلي؟', 'Есть ли что-то из этого?'],
          [
            option('vomit', [
              'Throwing up, or strong belly pain',
              'הקאות או כאב בטן חזק',
              'تقيؤ أو ألم شديد في البطن',
              'Рвота или сильная боль в животе',
            ]),
            option('breath', [
              'Deep and fast breath, or a fruity smell of it',
              'נשימה עמוקה ומהירה, או עם ריח של פירות',
              'تنفس عميق وسريع أو رائحته كالفاكهة',
              'Глубокое частое дыхание или запах фруктов',
            ]),
            option('drowsy', [
              'Confused or very sleepy',
              'בלבול או ישנוניות חזקה',
              'ارتباك أو نعاس شديد',
              'Спутанность или сильная сонливость',
            ]),
            option('thirst', ['Very thirsty, and I pee a lot', 'צמא חזק והרבה שתן', 'عطش شديد وتبول كثير', 'Сильная жажда и много мочи']),
            option('chest', ['Pain or pressure in the chest', 'כאב או לחץ בחזה', 'ألم أو ضغط في الصدر', 'Боль или давление в груди']),
            option('walk', ['Short of breath when I walk', 'קוצר נשימה בהליכה', 'ضيق تنفس عند المشي', 'Одышка при ходьбе']),
          ],
        ),
      ],
    ),
    group(
      'sugar',
      ['Your sugar', 'הסוכר שלך', 'السكر', 'Ваш сахар'],
      [
        choice(
          'checks',
          ['How often do you check your sugar?', 'באיזו תדירות נבדק הסוכר?', 'كم مرة يُفحص السكر؟', 'Как часто вы проверяете сахар?'],
          [
            option('sensor', ['A sensor checks all day', 'חיישן בודק כל היום', 'جهاز استشعار طوال اليوم', 'Датчик весь день']),
            option('daily', ['Every day', 'כל יום', 'كل يوم', 'Каждый день']),
            option('weekly', ['Some days a week', 'כמה ימים בשבוע', 'عدة أيام في الأسبوع', 'Несколько дней в неделю']),
            option('rarely', ['Rarely or never', 'לעתים רחוקות או אף פעם', 'نادرًا أو أبدًا', 'Редко или никогда']),
          ],
        ),
        number(
          'lows',
          [
            'How often was it below 70 in the last 4 weeks?',
            'כמה פעמים היה מתחת ל-70 ב-4 השבועות האחרונים?',
            'كم مرة كان أقل من 70 خلال آخر 4 أسابيع؟',
            'Сколько раз он был ниже 70 за последние 4 недели?',
          ],
          { type: 'integer', min: 0, max: 200 },
          { required: true },
        ),
        yesNo('severe-low', [
          'Did you need help from others because of a low sugar since the last visit?',
          'נדרשה עזרה של אחרים בגלל סוכר נמוך מאז הביקור האחרון?',
          'هل احتجت مساعدة الآخرين بسبب هبوط السكر منذ الزيارة الأخيرة؟',
          'Нужна ли была чужая помощь из-за низкого сахара с прошлого приёма?',
        ]),
        yesNo('unaware', [
          'Does your sugar fall without you noticing?',
          'הסוכר יורד בלי שמרגישים?',
          'هل ينخفض السكر دون الشعور بذلك؟',
          'Падает ли сахар незаметно для вас?',
        ]),
      ],
    ),
    group(
      'body',
      ['Feet, eyes and medicine', 'רגליים, עיניים ותרופות', 'القدمان والعينان والأدوية', 'Стопы, глаза и лекарства'],
      [
        several(
          'feet',
          ['What about your feet?', 'מה לגבי כפות הרגליים?', 'ماذا عن القدمين؟', 'Что со стопами?'],
          [
            option('wound', ['A wound or a sore', 'פצע', 'جرح أو قرحة', 'Рана или язва']),
            option('hot', [
              'A red, hot or swollen foot',
              'כף רגל אדומה, חמה או נפוחה',
              'قدم حمراء أو ساخنة أو متورمة',
              'Красная, горячая или отёкшая стопа',
            ]),
            option('numb', ['Numb, or pins and needles', 'נימול או עקצוץ', 'خدر أو تنميل', 'Онемение или покалывание']),
          ],
        ),
        yesNo('sight', [
          'Did your sight get worse all of a sudden?',
          'הראייה נחלשה פתאום?',
          'هل ساء النظر فجأة؟',
          'Зрение внезапно ухудшилось?',
        ]),
        yesNo('eyes-checked', [
          'Were your eyes checked in the last 2 years?',
          'העיניים נבדקו בשנתיים האחרונות?',
          'هل فُحصت العينان خلال آخر سنتين؟',
          'Проверяли ли вам глаза за последние 2 года?',
        ]),
        yesNo('missed', [
          'Did you miss your medicine on 3 days or more in the last 4 weeks?',
          'הייתה החמצה של התרופות ב-3 ימים או יותר ב-4 השבועות האחרונים?',
          'هل فات تناول الدواء 3 أيام أو أكثر خلال آخر 4 أسابيع؟',
          'Пропускали ли вы лекарства 3 дня или больше за последние 4 недели?',
        ]),
        ownWords('why-missed', ['What made it hard?', 'מה הקשה?', 'ما الذي صعّب الأمر؟', 'Что мешало?'], { enableWhen: whenYes('missed') }),
        pregnant(),
      ],
    ),
    ownWords('goals', [
      'What would you like to talk about?',
      'על מה היית רוצה לדבר?',
      'ما الذي يهمك أن نتحدث عنه؟',
      'О чём вы хотели бы поговорить?',
    ]),
  ],
);
