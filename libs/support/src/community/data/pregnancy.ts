import { type CommunityData, say } from '../community.shape.ts';

export const PREGNANCY: CommunityData = {
  code: 'pregnancy',
  name: say('Expecting', 'בהיריון', 'في الحمل', 'В ожидании ребёнка'),
  about: say(
    'Tests, weeks, sleep, work, birth: from those who are in the middle of it.',
    'בדיקות, שבועות, שינה, עבודה, לידה: ממי שנמצאות באמצע.',
    'الفحوص والأسابيع والنوم والعمل والولادة: ممن يعشن ذلك الآن.',
    'Анализы, недели, сон, работа, роды: от тех, кто сейчас в этом.',
  ),
  pathways: ['pregnancy'],
  explanations: [
    {
      title: say(
        'When to go to the delivery room now',
        'מתי הולכים עכשיו למיון יולדות',
        'متى تذهبين الآن إلى قسم الولادة',
        'Когда ехать в роддом прямо сейчас',
      ),
      text: say(
        '- you bleed\n- water runs out\n- the baby moves much less than before\n- a strong headache with blurred sight, or pain under the ribs\n- regular contractions before week 37\n\nDo not wait for an answer here. On the way, call the delivery room, or 101.',
        '- יש דימום\n- יורדים מים\n- התינוק זז הרבה פחות מקודם\n- כאב ראש חזק עם טשטוש ראייה, או כאב מתחת לצלעות\n- צירים סדירים לפני שבוע 37\n\nלא לחכות כאן לתשובה. בדרך להתקשר לחדר הלידה או 101.',
        '- نزيف\n- نزول الماء\n- حركة الجنين أقل بكثير من قبل\n- صداع قوي مع تشوش في النظر أو ألم تحت الأضلاع\n- انقباضات منتظمة قبل الأسبوع 37\n\nلا تنتظري جوابا هنا. في الطريق اتصلي بقسم الولادة أو 101.',
        '- есть кровотечение\n- отошли воды\n- ребёнок двигается намного меньше, чем раньше\n- сильная головная боль и нечёткое зрение или боль под рёбрами\n- регулярные схватки до 37-й недели\n\nНе ждите ответа здесь. По дороге позвоните в роддом или 101.',
      ),
      sources: [
        { title: 'CDC Hear Her: urgent maternal warning signs', url: 'https://www.cdc.gov/hearher/maternal-warning-signs/' },
        { title: 'NICE NG201: Antenatal care', url: 'https://www.nice.org.uk/guidance/ng201' },
      ],
      reviewedOn: '2026-11-15',
    },
  ],
};
