import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Colonoscopy after a positive stool test',
  summary: 'What a positive test means, how to get ready, and how the day goes.',
  plain: `
# A positive test is not cancer {positive-not-cancer}
The test found traces of blood in the stool.
There are many causes, and most are not cancer.
Of 100 people with a positive test, only a few have cancer.
About a third or more have polyps, small growths that can be taken out.
Then they can not turn into cancer.
So it is worth looking inside soon.

# What a colonoscopy is
A doctor looks at the large bowel with a thin, soft tube that holds a camera.
Polyps can be taken out on the way.
You get medicine that makes you sleepy.

# Getting ready
- Two or three days: food with little fibre
- The day before: clear drinks
- A drink that empties the bowel, in two parts
- Ask early about blood thinners, iron and diabetes medicine

# The day {colonoscopy-day}
- The look takes about half an hour
- You rest until you are awake
- Someone takes you home
- No driving until the next day

# When to get help
Afterwards, go to an emergency room for strong belly pain, fever, or a lot of blood.
`,
  more: `
# A positive test is not cancer {positive-not-cancer}
The stool test, called FIT, finds blood that the eye can not see.
Blood can come from piles, a small tear, inflammation, a polyp or, more rarely, cancer.
Of 100 people with a positive test about 3 to 5 have cancer, and many of them early, when it can mostly be healed.
More than a third have polyps, of which some could turn into cancer over years.
Doing the stool test again instead does not help: a negative one would not take the first one away.
It is best to have the colonoscopy within about a month, and waiting many months is known to do harm.

# What a colonoscopy is
A thin soft tube with a camera goes through the anus into the large bowel.
Gas opens the bowel a little, so that the walls can be seen.
Polyps are taken out with a wire loop, and small samples are taken, which you do not feel.
Most people get medicine by a vein and remember little.
It is safe: a bleeding that needs treatment or a hole in the bowel is rare, and more likely when a big polyp is taken out.

# Getting ready
A clean bowel is half of the success: what is dirty can hide a polyp.
- Two or three days before: white bread, rice, eggs, chicken; no seeds, nuts, peel or whole grain
- The day before: clear soup, tea, clear juice
- The cleaning drink in two parts, the second some hours before the look
- Drink a lot of water with it, and stay near a toilet
- Tell the unit early about blood thinners, insulin, iron, or weak heart or kidneys
Do not stop a blood thinner on your own.

# The day {colonoscopy-day}
- Come with your list of medicines and somebody who takes you home
- A nurse asks questions and puts in a small needle
- The look takes 20 to 40 minutes
- You rest for about an hour, and some gas and cramps pass
- No driving, no machines and no alcohol until the next day
You hear the same day what was seen.
Samples take one to two weeks.

# When to get help
Go to an emergency room at once for strong belly pain, a hard belly, fever, fainting, or more than a few spoons of blood.
Bleeding can come up to two weeks after a polyp was taken out.
`,
};
