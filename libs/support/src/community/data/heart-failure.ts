import { type CommunityData, say } from '../community.shape.ts';

export const HEART_FAILURE: CommunityData = {
  code: 'heart-failure',
  name: say('Living with heart failure', 'לחיות עם אי ספיקת לב', 'العيش مع قصور القلب', 'Жизнь с сердечной недостаточностью'),
  about: say(
    'Weighing, water tablets, stairs, fear and what gives strength.',
    'שקילה, משתנים, מדרגות, פחד ומה שנותן כוח.',
    'الوزن ومدرات البول والدرج والخوف وما يعطي القوة.',
    'Взвешивание, мочегонные, лестницы, страх и то, что даёт силы.',
  ),
  pathways: ['heart-failure'],
  explanations: [
    {
      title: say('Why you weigh yourself every morning', 'למה נשקלים בכל בוקר', 'لماذا تزن نفسك كل صباح', 'Зачем взвешиваться каждое утро'),
      text: say(
        'Weight that rises quickly is water, not food. Weigh yourself in the morning, after the toilet, before breakfast, in the same clothes.\n\n**Two kilograms more in three days**: write or call your care team the same day.\n\nShort of breath at rest, or pain in the chest: call 101.',
        'משקל שעולה מהר הוא מים, לא אוכל. להישקל בבוקר, אחרי השירותים, לפני ארוחת הבוקר, באותם בגדים.\n\n**שני קילוגרם יותר בשלושה ימים**: לכתוב או להתקשר לצוות המטפל באותו יום.\n\nקוצר נשימה במנוחה או כאב בחזה: להתקשר 101.',
        'الوزن الذي يزيد بسرعة هو ماء وليس طعاما. زن نفسك صباحا بعد الحمام وقبل الفطور وبالملابس نفسها.\n\n**زيادة كيلوغرامين في ثلاثة أيام**: اكتب أو اتصل بفريق العلاج في اليوم نفسه.\n\nضيق نفس في الراحة أو ألم في الصدر: اتصل 101.',
        'Быстрая прибавка веса — это вода, а не еда. Взвешивайтесь утром, после туалета, до завтрака, в одной и той же одежде.\n\n**Плюс два килограмма за три дня**: напишите или позвоните лечащей команде в тот же день.\n\nОдышка в покое или боль в груди: звоните 101.',
      ),
      sources: [
        { title: '2021 ESC Guidelines for heart failure, table 12: self-care', url: 'https://doi.org/10.1093/eurheartj/ehab368' },
        { title: 'Heart Failure Matters: weight and fluid', url: 'https://www.heartfailurematters.org' },
      ],
      reviewedOn: '2026-11-15',
    },
  ],
};
