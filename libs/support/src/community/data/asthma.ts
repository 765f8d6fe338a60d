import { type CommunityData, say } from '../community.shape.ts';

export const ASTHMA: CommunityData = {
  code: 'asthma',
  name: say('Living with asthma', 'לחיות עם אסתמה', 'العيش مع الربو', 'Жизнь с астмой'),
  about: say(
    'Inhalers, triggers, sport, children with asthma.',
    'משאפים, גורמים מעוררים, ספורט, ילדים עם אסתמה.',
    'البخاخات والمثيرات والرياضة والأطفال المصابون بالربو.',
    'Ингаляторы, раздражители, спорт, дети с астмой.',
  ),
  pathways: ['asthma'],
  explanations: [
    {
      title: say('Two kinds of inhaler', 'שני סוגים של משאף', 'نوعان من البخاخ', 'Два вида ингаляторов'),
      text: say(
        'One calms the airways **every day**, also when you feel well. The other helps **when you are short of breath**.\n\nIf you need the second one more than twice a week, the first one is too weak or does not arrive: show your care team how you inhale.\n\nWhoever cannot finish a sentence, or gets blue lips, calls 101.',
        'האחד מרגיע את דרכי הנשימה **בכל יום**, גם כשמרגישים טוב. השני עוזר **כשיש קוצר נשימה**.\n\nמי שצריך את השני יותר מפעמיים בשבוע: הראשון חלש מדי או לא מגיע ליעד. להראות לצוות המטפל איך שואפים.\n\nמי שלא מצליח לסיים משפט, או ששפתיו מכחילות, מתקשר 101.',
        'الأول يهدئ المجاري التنفسية **كل يوم** حتى عندما تشعر بخير. والثاني يساعد **عند ضيق النفس**.\n\nإذا احتجت الثاني أكثر من مرتين في الأسبوع فالأول ضعيف أو لا يصل: أرِ فريق العلاج كيف تستنشق.\n\nمن لا يستطيع إكمال جملة أو ازرقت شفتاه يتصل 101.',
        'Один успокаивает дыхательные пути **каждый день**, даже когда вам хорошо. Другой помогает **при одышке**.\n\nЕсли второй нужен чаще двух раз в неделю, первый слишком слаб или не доходит: покажите лечащей команде, как вы вдыхаете.\n\nКто не может закончить фразу или у кого синеют губы, звонит 101.',
      ),
      sources: [
        {
          title: 'GINA 2025: Global strategy for asthma management and prevention',
          url: 'https://ginasthma.org/2025-gina-strategy-report/',
        },
      ],
      reviewedOn: '2026-11-15',
    },
  ],
};
