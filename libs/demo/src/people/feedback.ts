/** What somebody of the demo said about the house, and what the house answered. */
export interface DemoFeedback {
  readonly member: string;
  readonly about: 'CLINIC' | 'ARTICLE';
  readonly subject?: string;
  readonly category: 'PRAISE' | 'SUGGESTION' | 'COMPLAINT';
  readonly rating: number;
  readonly signedAs?: string;
  readonly text: string;
  readonly answer?: string;
}

export const FEEDBACK: readonly DemoFeedback[] = [
  {
    ...{ member: 'noa', about: 'ARTICLE', subject: 'type-2-diabetes', category: 'SUGGESTION', rating: 4 },
    text: 'המאמר ברור מאוד. חסרה לי דוגמה לארוחת ערב שלא מעלה את הסוכר.',
    answer: 'תודה! צוות התזונה כותב דוגמאות לארוחות, והן יתווספו למאמר בגרסה הבאה.',
  },
  {
    ...{ member: 'noa', about: 'CLINIC', category: 'COMPLAINT', rating: 2, signedAs: 'נועה ברק' },
    text: 'חיכיתי ארבעים דקות לבדיקת הדם, ולא נאמר לי למה.',
  },
  {
    ...{ member: 'yosef', about: 'CLINIC', category: 'PRAISE', rating: 5 },
    text: 'الممرضة شرحت لي كل شيء بصبر. شكرًا لكم.',
  },
];
