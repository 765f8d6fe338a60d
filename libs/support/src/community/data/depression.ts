import { type CommunityData, say } from '../community.shape.ts';

export const DEPRESSION: CommunityData = {
  code: 'depression',
  name: say('Low mood and depression', 'מצב רוח ירוד ודיכאון', 'المزاج المنخفض والاكتئاب', 'Подавленность и депрессия'),
  about: say(
    'Small steps, treatment, relapse, family: nobody has to explain themselves here.',
    'צעדים קטנים, טיפול, הישנות, משפחה: כאן אף אחד לא צריך להסביר את עצמו.',
    'خطوات صغيرة وعلاج وانتكاس وعائلة: لا أحد هنا مضطر لتبرير نفسه.',
    'Маленькие шаги, лечение, рецидив, семья: здесь никому не нужно оправдываться.',
  ),
  pathways: ['depression'],
  explanations: [
    {
      title: say('If you think of dying', 'אם יש מחשבות על מוות', 'إذا راودتك أفكار عن الموت', 'Если приходят мысли о смерти'),
      text: say(
        'Such thoughts come with the illness, and they pass. You do not have to be alone with them.\n\n- **ERAN, emotional first aid: 1201**, at any hour, also by chat\n- **Danger now: 101**\n\nWhat you write here is read by a nurse when it sounds like this, within 15 minutes, before others see it.',
        'מחשבות כאלה באות עם המחלה, והן חולפות. לא צריך להיות איתן לבד.\n\n- **ער"ן, עזרה ראשונה נפשית: 1201**, בכל שעה, גם בצ׳אט\n- **סכנה עכשיו: 101**\n\nמה שנכתב כאן ונשמע כך נקרא על ידי אחות בתוך 15 דקות, לפני שאחרים רואים אותו.',
        'هذه الأفكار تأتي مع المرض وتمر. لست مضطرا أن تبقى وحدك معها.\n\n- **عيران، إسعاف نفسي أولي: 1201** في كل ساعة، وبالدردشة أيضا\n- **خطر الآن: 101**\n\nما تكتبه هنا ويبدو هكذا تقرأه ممرضة خلال 15 دقيقة قبل أن يراه الآخرون.',
        'Такие мысли приходят вместе с болезнью, и они проходят. Не нужно оставаться с ними в одиночку.\n\n- **ЭРАН, первая психологическая помощь: 1201**, в любое время, также в чате\n- **Опасность сейчас: 101**\n\nЕсли написанное здесь звучит так, его в течение 15 минут читает медсестра, прежде чем увидят другие.',
      ),
      sources: [
        { title: 'ERAN: Emotional first aid in Israel', url: 'https://www.eran.org.il' },
        { title: 'NICE NG225: Self-harm', url: 'https://www.nice.org.uk/guidance/ng225' },
      ],
      reviewedOn: '2026-11-15',
    },
  ],
};
