import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Depression: what helps',
  summary: 'What it is, what has been shown to help, how to sleep better, and whom to call.',
  plain: `
# What it is
Everyone is sad at times.
In depression a low mood, or no joy in things, stays for two weeks or more.
Sleep, food, strength and thoughts change too.
It is an illness. It is not weakness, and it is not your fault.
Most people get better with help.

# What helps {what-helps}
- Talks with a trained person, for some weeks
- Medicine, which often needs two to four weeks until you feel it
- Both together, when it is strong
- Moving your body, even a short walk
- One small thing each day that used to be nice
- People you trust
Do not stop a medicine on your own.

# Sleep better {sleep}
- Get up at the same hour each day
- Light and air in the morning
- No coffee after noon
- No phone in bed
- If you lie awake for long, get up for a while

# When to get help at once
If you think of hurting yourself, you are not alone with it.
Call ERAN at 1201, at any hour, or 101 if there is danger now.
Tell somebody near you.
`,
  more: `
# What it is
Depression is common: about one person in six has it at some time in life.
Signs are low mood or no joy for two weeks or more, on most of the days.
Poor sleep or too much, less or more hunger, tiredness, slow thinking and guilt can join them.
Some people feel it first in the body, as pain or a heavy chest.
Genes, hard times, illness, alcohol and some medicines can each play a part.
A short list of questions, the PHQ-9, helps to see how strong it is.

# What helps {what-helps}
For a milder depression, talks or guided self-help come first.
For a stronger one, talks and medicine together do more than either alone.
- Talks that work on thoughts and deeds, often 8 to 16 times
- Planning small good things, since the mood often follows what we do
- Walking or sport in a group, two or three times a week
- Medicine against depression: first effects after two to four weeks
Medicine does not change who you are, and it does not make you crave it.
Stomach upset or restless days at first often pass.
It goes on for some months after you feel well, so that the illness does not come back.
Stopping is done step by step, with your doctor.
If the first way does not help, there are others.

# Sleep better {sleep}
Sleep and mood pull each other up or down.
- Get up at the same hour, also after a bad night
- Daylight in the morning, movement by day
- No coffee after noon; alcohol breaks sleep in the second half of the night
- Bed is for sleep: screens and worries stay outside
- Awake for some 20 minutes? Get up, do something calm, and come back when tired
If that is not enough, there is a short course for sleep, without pills.

# When to get help at once
Thoughts of death can come with depression, and they pass with help.
Speaking about them does not make them worse.
Call ERAN at 1201, at any hour, in several languages, or write in its chat.
If you are in danger now, call 101 or go to an emergency room.
Ask someone to stay with you.
`,
};
