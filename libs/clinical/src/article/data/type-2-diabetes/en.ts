import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Type 2 diabetes',
  summary: 'What it is, what the numbers tell, and what keeps you well.',
  plain: `
# What it is
Food turns into sugar in the blood.
Insulin helps that sugar get into the cells.
In type 2 diabetes the body makes too little insulin, or it does not work well.
So sugar stays in the blood.
You may feel thirsty and tired, and pass water often.
Many people feel nothing at first.

# What HbA1c tells {what-is-hba1c}
HbA1c is a blood test.
It shows your sugar over the last two to three months.
For many people the aim is below 7 percent.
Your own aim can be different, so ask your care team.

# What helps
- Being active on most days
- Food with more fibre and less sugar
- Losing weight, if you weigh too much
- Medicine, taken as agreed
- Not smoking

# When sugar drops {low-sugar}
Some diabetes medicines can make sugar too low.
You may shake, sweat, feel hungry or confused.
Sugar below 70 is low.
Take something sweet at once, like half a cup of juice.
Check again after 15 minutes.
Call 101 for a person who faints or can not swallow.

# Your feet {foot-care}
Diabetes can make feet feel less.
Look at your feet each day.
Tell your care team about a wound, a blister or a change of colour.
`,
  more: `
# What it is
Sugar from food is fuel for the body.
Insulin is made in the pancreas, a gland behind the stomach.
It works like a key that lets sugar into the cells.
In type 2 diabetes there is too little insulin, or the cells answer to it less.
Over years, too much sugar harms small and large blood vessels.
That is why eyes, kidneys, feet, nerves and heart are checked.

# What HbA1c tells {what-is-hba1c}
Sugar sticks to the red cells of the blood, and those live for about three months.
HbA1c tells how much of them carries sugar.
So it shows an average, and one sweet day does not change it.
From 6.5 percent on it can mean diabetes.
For many adults the aim is below 7 percent.
Older people, or people who often have low sugar, may have a higher aim.

# What helps
- Walking and other activity help insulin to work, even without losing weight
- Vegetables, beans and whole grains raise sugar more slowly than white bread
- Sweet drinks raise sugar fast
- Losing weight early can bring sugar back to normal in some people
- Pressure and blood fats count as much as sugar for heart and kidneys

# When sugar drops {low-sugar}
Insulin and some tablets can lower sugar too far.
Metformin alone rarely does.
Signs are shaking, sweat, a fast heart, hunger and confusion.
Below 70 mg/dL sugar is low.
The rule of 15: take 15 grams of sugar, wait 15 minutes, and check again.
Half a cup of juice or a tablespoon of sugar or honey is about that much.
If it is still low, do it again, and then eat something.
Who faints must get nothing by mouth: call 101.

# Your feet {foot-care}
High sugar can harm nerves, so a stone in the shoe may not be felt.
It can also slow the blood, so that wounds heal badly.
- Look at both feet each day, the soles and between the toes too
- Wash with warm water and dry between the toes
- Feel inside your shoes before you put them on
- Do not walk barefoot
- Show a wound, swelling, warmth or new colour soon

# Yearly checks
Once a year the eyes, the feet, the kidneys and the blood fats are checked.
Harm that is found early can often be slowed.
`,
};
