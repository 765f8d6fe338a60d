import { type CommunityData, say } from '../community.shape.ts';

export const HYPERTENSION: CommunityData = {
  code: 'hypertension',
  name: say('Living with high blood pressure', 'לחיות עם לחץ דם גבוה', 'العيش مع ضغط الدم المرتفع', 'Жизнь с высоким давлением'),
  about: say(
    'Measuring at home, medicines, salt, sport: what works for others.',
    'מדידה בבית, תרופות, מלח, ספורט: מה עובד לאחרים.',
    'القياس في البيت والأدوية والملح والرياضة: ما الذي ينفع الآخرين.',
    'Измерения дома, лекарства, соль, спорт: что помогает другим.',
  ),
  pathways: ['hypertension'],
  explanations: [
    {
      title: say('How to measure at home', 'איך מודדים בבית', 'كيف تقيس في البيت', 'Как измерять дома'),
      text: say(
        '1. Sit quietly for five minutes, back supported, feet on the floor.\n2. Rest your arm on a table, the cuff at the height of your heart.\n3. Measure twice, one minute apart, and write both down.\n\nNot after coffee, smoking or sport in the last half hour. **One high number is no emergency**; many high numbers are a reason to write to your care team.',
        '1. לשבת בשקט חמש דקות, הגב נשען, הרגליים על הרצפה.\n2. להניח את הזרוע על שולחן, השרוול בגובה הלב.\n3. למדוד פעמיים בהפרש של דקה ולרשום את שתיהן.\n\nלא אחרי קפה, סיגריה או ספורט בחצי השעה האחרונה. **מספר גבוה אחד אינו מצב חירום**; מספרים גבוהים רבים הם סיבה לכתוב לצוות המטפל.',
        '1. اجلس بهدوء خمس دقائق، ظهرك مسنود وقدماك على الأرض.\n2. ضع ذراعك على طاولة والسوار بمستوى القلب.\n3. قس مرتين بفارق دقيقة وسجل الرقمين.\n\nليس بعد القهوة أو التدخين أو الرياضة في نصف الساعة الأخيرة. **رقم مرتفع واحد ليس حالة طوارئ**؛ أرقام مرتفعة كثيرة سبب للكتابة إلى فريق العلاج.',
        '1. Посидите спокойно пять минут: спина опирается, стопы на полу.\n2. Положите руку на стол, манжета на уровне сердца.\n3. Измерьте дважды с перерывом в минуту и запишите оба числа.\n\nНе сразу после кофе, курения или спорта: подождите полчаса. **Одно высокое число — не повод для тревоги**; много высоких чисел — повод написать лечащей команде.',
      ),
      sources: [
        { title: '2023 ESH Guidelines for the management of arterial hypertension', url: 'https://doi.org/10.1097/HJH.0000000000003480' },
        { title: 'NICE NG136: Hypertension in adults', url: 'https://www.nice.org.uk/guidance/ng136' },
      ],
      reviewedOn: '2026-11-15',
    },
  ],
};
