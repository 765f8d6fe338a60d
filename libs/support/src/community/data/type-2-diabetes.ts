import { type CommunityData, say } from '../community.shape.ts';

export const TYPE_2_DIABETES: CommunityData = {
  code: 'type-2-diabetes',
  name: say('Living with type 2 diabetes', 'לחיות עם סוכרת סוג 2', 'العيش مع السكري من النوع الثاني', 'Жизнь с диабетом 2 типа'),
  about: say(
    'Food, feet, measuring, holidays: questions of every day.',
    'אוכל, כפות רגליים, מדידות, חגים: שאלות של כל יום.',
    'الطعام والقدمان والقياس والأعياد: أسئلة كل يوم.',
    'Еда, стопы, измерения, праздники: вопросы каждого дня.',
  ),
  pathways: ['type-2-diabetes'],
  explanations: [
    {
      title: say(
        'Low sugar: what to do at once',
        'סוכר נמוך: מה עושים מיד',
        'هبوط السكر: ماذا تفعل فورا',
        'Низкий сахар: что делать сразу',
      ),
      text: say(
        'Shaking, sweating, hunger, a fast heart: **below 70 mg/dL** act at once.\n\n1. Take 15 g of fast sugar: half a glass of juice, or three teaspoons of sugar in water.\n2. Measure again after 15 minutes. Still low? Take the same once more.\n3. When it is above 70, eat something.\n\nWhoever cannot swallow or does not answer gets nothing by mouth: call 101.',
        'רעד, הזעה, רעב, דופק מהיר: **מתחת ל־70 מ"ג/ד"ל** פועלים מיד.\n\n1. לקחת 15 גרם סוכר מהיר: חצי כוס מיץ, או שלוש כפיות סוכר במים.\n2. למדוד שוב אחרי 15 דקות. עדיין נמוך? לקחת שוב אותה כמות.\n3. כשהוא מעל 70, לאכול משהו.\n\nמי שלא יכול לבלוע או לא מגיב לא מקבל כלום דרך הפה: מתקשרים 101.',
        'رجفة وتعرق وجوع وتسارع القلب: **تحت 70 ملغم/دل** تصرف فورا.\n\n1. خذ 15 غراما من سكر سريع: نصف كوب عصير أو ثلاث ملاعق صغيرة سكر في الماء.\n2. قس ثانية بعد 15 دقيقة. ما زال منخفضا؟ خذ الكمية نفسها مرة أخرى.\n3. عندما يتجاوز 70، كل شيئا.\n\nمن لا يستطيع البلع أو لا يستجيب لا يعطى شيئا بالفم: اتصلوا 101.',
        'Дрожь, пот, голод, частый пульс: **ниже 70 мг/дл** действуйте сразу.\n\n1. Примите 15 г быстрого сахара: полстакана сока или три чайные ложки сахара в воде.\n2. Измерьте снова через 15 минут. Всё ещё низкий? Примите столько же ещё раз.\n3. Когда станет выше 70, поешьте.\n\nКто не может глотать или не отвечает, тому ничего не дают через рот: звоните 101.',
      ),
      sources: [
        { title: 'ADA Standards of Care 2025, section 6: Glycemic goals and hypoglycemia', url: 'https://doi.org/10.2337/dc25-S006' },
        {
          title: 'CDC: Treatment of low blood sugar',
          url: 'https://www.cdc.gov/diabetes/treatment/treatment-low-blood-sugar-hypoglycemia.html',
        },
      ],
      reviewedOn: '2026-11-15',
    },
  ],
};
