import { SOURCE } from '../sources.ts';
import { choice, number, option, questionnaire, several, whenChosen, yesNo } from '../write.ts';
import { more } from './parts.ts';

/** Answered by a parent. Our own words; what is asked follows the traffic light table of NICE NG143 and the NHS page on fever in children. */
export const feverChild = questionnaire(
  {
    id: 'fever-child',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Fever in a child', 'חום אצל ילד', 'حمى عند طفل', 'Температура у ребёнка'],
    description: ['A parent answers for the child', 'הורה עונה בשביל הילד', 'يجيب أحد الوالدين عن الطفل', 'Родитель отвечает за ребёнка'],
    sources: [SOURCE.niceFeverUnder5, SOURCE.nhsFeverChild, SOURCE.niceMeningitis],
  },
  [
    choice(
      'age',
      ['How old is the child?', 'בן או בת כמה הילד?', 'كم عمر الطفل؟', 'Сколько лет ребёнку?'],
      [
        option('under-3-months', ['Less than 3 months', 'פחות מ-3 חודשים', 'أقل من 3 أشهر', 'Меньше 3 месяцев']),
        option('3-to-6-months', ['3 to 6 months', '3 עד 6 חודשים', 'من 3 إلى 6 أشهر', 'От 3 до 6 месяцев']),
        option('to-5-years', ['7 months to 5 years', '7 חודשים עד 5 שנים', 'من 7 أشهر إلى 5 سنوات', 'От 7 месяцев до 5 лет']),
        option('older', ['More than 5 years', 'יותר מ-5 שנים', 'أكثر من 5 سنوات', 'Больше 5 лет']),
      ],
    ),
    number(
      'temperature',
      [
        'What was the highest temperature (°C)?',
        'מה היה החום הכי גבוה (מעלות צלזיוס)?',
        'ما أعلى حرارة (درجة مئوية)؟',
        'Какая была самая высокая температура (°C)?',
      ],
      { type: 'decimal', unit: 'Cel', min: 34, max: 43 },
      { required: true },
    ),
    number(
      'days',
      ['For how many days has there been a fever?', 'כמה ימים כבר יש חום?', 'منذ كم يوم توجد حمى؟', 'Сколько дней держится температура?'],
      { type: 'integer', unit: 'd', min: 0, max: 60 },
      { required: true },
    ),
    several(
      'danger',
      [
        'Do you see any of these in the child?',
        'רואים אצל הילד אחד מאלה?',
        'هل يظهر على الطفل أي مما يلي؟',
        'Видите ли вы у ребёнка что-то из этого?',
      ],
      [
        option('blue', [
          'Pale, blotchy, grey or blue skin or lips',
          'עור או שפתיים חיוורים, מנומרים, אפורים או כחולים',
          'جلد أو شفاه شاحبة أو مبقّعة أو رمادية أو زرقاء',
          'Бледная, пятнистая, серая или синяя кожа или губы',
        ]),
        option('drowsy', [
          'Hard to wake, or does not stay awake',
          'קשה להעיר, או לא נשאר ער',
          'صعب الإيقاظ أو لا يبقى مستيقظًا',
          'Трудно разбудить или сразу засыпает',
        ]),
        option('cry', [
          'A weak or high cry that does not stop',
          'בכי חלש או גבוה שלא נפסק',
          'بكاء ضعيف أو حاد لا يتوقف',
          'Слабый или пронзительный плач без остановки',
        ]),
        option('breath', [
          'Grunts, breathes very fast, or the ribs pull in',
          'גניחות, נשימה מהירה מאוד, או צלעות שנמשכות פנימה',
          'أنين أو تنفس سريع جدًا أو انسحاب الأضلاع إلى الداخل',
          'Кряхтит, дышит очень быстро или втягиваются рёбра',
        ]),
        option('rash', [
          'A rash that does not fade under a glass',
          'פריחה שלא נעלמת בלחיצה עם כוס',
          'طفح لا يختفي عند الضغط بكأس',
          'Сыпь не бледнеет под стаканом',
        ]),
        option('neck', [
          'A stiff neck, or light hurts the eyes',
          'צוואר נוקשה, או שהאור מפריע לעיניים',
          'تيبس الرقبة أو انزعاج العينين من الضوء',
          'Шея не гнётся или свет режет глаза',
        ]),
        option('fit', ['A fit (seizure)', 'פרכוס', 'نوبة تشنج', 'Судороги']),
      ],
    ),
    yesNo(
      'soft-spot',
      ['Does the soft spot on the head bulge?', 'המרפס בראש בולט?', 'هل اليافوخ في الرأس منتفخ؟', 'Выпирает ли родничок на голове?'],
      whenChosen('age', 'under-3-months', '3-to-6-months', 'to-5-years'),
    ),
    several(
      'behaviour',
      ['What about these?', 'ומה לגבי אלה?', 'وماذا عن هذه؟', 'А что-то из этого?'],
      [
        option('quiet', [
          'Less lively, does not smile or play as usual',
          'פחות ערני, לא מחייך או משחק כרגיל',
          'أقل نشاطًا، لا يبتسم أو يلعب كالمعتاد',
          'Вялый, не улыбается и не играет как обычно',
        ]),
        option('no-drink', [
          'Drinks less than half of what is usual',
          'שותה פחות מחצי מהרגיל',
          'يشرب أقل من نصف المعتاد',
          'Пьёт меньше половины обычного',
        ]),
        option('dry', [
          'No wet nappy or no pee for 8 hours',
          'אין חיתול רטוב או שתן 8 שעות',
          'لا حفاض مبلل ولا تبول منذ 8 ساعات',
          'Нет мокрого подгузника или мочи 8 часов',
        ]),
        option('shiver', ['Shakes with cold', 'רועד מקור', 'يرتجف من البرد', 'Трясёт от холода']),
        option('limb', [
          'A swollen joint, or does not use an arm or leg',
          'מפרק נפוח, או לא משתמש ביד או ברגל',
          'مفصل متورم أو لا يستعمل يدًا أو رجلًا',
          'Отёк сустава или не пользуется рукой или ногой',
        ]),
      ],
    ),
    several(
      'pain',
      ['Is there any of this?', 'יש משהו מזה?', 'هل يوجد أي من هذا؟', 'Есть ли что-то из этого?'],
      [
        option('ear', ['Ear pain', 'כאב אוזניים', 'ألم الأذن', 'Болит ухо']),
        option('throat', ['Sore throat', 'כאב גרון', 'ألم الحلق', 'Болит горло']),
        option('urine', ['Pain when passing urine', 'כאב במתן שתן', 'ألم عند التبول', 'Больно мочиться']),
        option('cough', ['Cough or runny nose', 'שיעול או נזלת', 'سعال أو سيلان الأنف', 'Кашель или насморк']),
      ],
    ),
    yesNo('red-eyes', [
      'Are the eyes or lips red, or is there a rash?',
      'העיניים או השפתיים אדומות, או שיש פריחה?',
      'هل العينان أو الشفتان حمراوان، أو يوجد طفح؟',
      'Покраснели глаза или губы, или есть сыпь?',
    ]),
    yesNo('weak-immune', [
      'Is it harder for the child to fight germs, from an illness or a medicine?',
      'קשה יותר לילד להילחם בחיידקים, בגלל מחלה או תרופה?',
      'هل يصعب على الطفل مقاومة الجراثيم بسبب مرض أو دواء؟',
      'Ребёнку труднее бороться с микробами из-за болезни или лекарства?',
    ]),
    yesNo('vaccines', [
      'Has the child had all vaccines for this age?',
      'הילד קיבל את כל החיסונים לגילו?',
      'هل أخذ الطفل كل لقاحات عمره؟',
      'Сделаны ли ребёнку все прививки по возрасту?',
    ]),
    yesNo('travel', [
      'Was the child in a country with malaria in the last 12 months?',
      'הילד היה במדינה עם מלריה ב-12 החודשים האחרונים?',
      'هل كان الطفل في بلد فيه ملاريا خلال آخر 12 شهرًا؟',
      'Был ли ребёнок в стране с малярией за последние 12 месяцев?',
    ]),
    yesNo('worried', [
      'Are you more worried than in other illnesses?',
      'הדאגה גדולה יותר מבמחלות קודמות?',
      'هل القلق أكبر مما كان في أمراض سابقة؟',
      'Вы беспокоитесь больше, чем при других болезнях?',
    ]),
    more(),
  ],
);
