import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'High blood pressure',
  summary: 'What the two numbers mean, how to measure right, and what brings them down.',
  plain: `
# What it is
Blood pressure is how hard the blood pushes on the walls of the vessels.
The first number is when the heart beats.
The second is when it rests.
At the clinic, 140 over 90 or more is high.
At home, 135 over 85 or more is high.
Most people feel nothing.
Over years it can harm the heart, the brain and the kidneys.

# How to measure right {measure-right}
- Rest for five minutes before
- Sit with your back held and both feet on the floor
- Put the cuff on the bare upper arm, as high as the heart
- Do not talk
- Measure twice, a minute apart, and write both down

# What helps
- Less salt
- More vegetables and fruit
- Being active
- Less alcohol, and no smoking
- Medicine each day, even when you feel well

# Hidden salt {hidden-salt}
Most salt is already in the food that we buy.
There is a lot in bread, cheese, pickles, soups and snacks.
Read the label, and choose the one with less sodium.

# When to get help
Call 101 if you have chest pain, a weak arm, or trouble to speak.
Tell a doctor the same day if it is 180 over 120 or more.
`,
  more: `
# What it is
The heart pumps blood through the vessels, and the blood pushes on their walls.
The upper number is the push while the heart beats, the lower one while it rests.
Both are told in millimetres of mercury.
High pressure rarely hurts, so it is found only by measuring.
With the years it makes vessels stiff and narrow.
A stroke, a heart attack and kidney disease then become more likely.

# How to measure right {measure-right}
One number says little, because pressure goes up and down all day.
An average of several days says more.
- No coffee, smoking or sport for half an hour before
- Empty your bladder and sit still for five minutes
- Hold your back, put both feet flat, and do not cross your legs
- Use a cuff that fits, on the bare upper arm, as high as the heart
- Measure twice in the morning and twice in the evening for some days
- Write down all of them, not only the good ones

# What the numbers mean
At the clinic, 140 over 90 and more is called high.
At home the line is lower, at 135 over 85, since people are calmer there.
Your aim can be lower or higher than that, for example at a great age.
Your plan shows it.

# What helps
Less salt, more movement and less weight each lower the pressure by some points.
Together they can do as much as one medicine.
Tablets work only while they are taken.
Many people need two kinds, in small amounts, and that is common.
If a medicine bothers you, tell your care team before you stop.

# Hidden salt {hidden-salt}
The World Health Organization says: less than 5 grams of salt a day, about one small spoon.
Most of it is not from the salt on the table.
- Bread, cheese and cold meat
- Pickles, olives and sauces
- Soup powder and ready meals
- Salty snacks
Labels often tell sodium: 2 grams of sodium are 5 grams of salt.
Salt with potassium is not safe for all, above all with weak kidneys.

# When to get help
Call 101 for chest pain, a weak face or arm, trouble to speak or to see, or a very strong headache.
At 180 over 120 or more without such signs, rest and measure again.
If it stays that high, speak with a doctor the same day.
`,
};
