import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Asthma: using your inhaler',
  summary: 'Which inhaler does what, the steps, and what sets asthma off.',
  plain: `
# What asthma is
In asthma the airways are swollen and get narrow at times.
Then you cough, wheeze, or feel short of breath.
An inhaler brings the medicine right into the airways.

# Which inhaler does what
Some inhalers calm the swelling. They work slowly, so you use them each day.
Some open the airways fast, when you need it.
Some do both.
Ask which one is yours.

# The steps for a spray {inhaler-steps}
- Take off the cap and shake
- Sit or stand up straight and breathe out
- Close your lips round the mouthpiece
- Breathe in slowly, and press once as you start
- Hold your breath for up to ten seconds
- For a second puff, wait half a minute and shake again
- Rinse your mouth with water and spit it out

# What sets it off {triggers}
- Colds
- Smoke
- Dust, mould, pets or pollen
- Cold air or sport

# When to get help
Call 101 if you can not finish a sentence, or if the fast inhaler does not help.
See your care team if you need the fast one more than twice a week.
`,
  more: `
# What asthma is
The airways are tubes that carry air into the lungs.
In asthma they are swollen all the time, even on good days.
When something bothers them, the muscles round them tighten too.
Then air goes out with a whistle, and breathing gets hard.

# Which inhaler does what
A preventer holds a low amount of steroid, which calms the swelling.
You feel it only after days, so it is easy to forget.
A reliever opens the airways in minutes, but leaves the swelling.
Some inhalers hold both kinds.
Using only a reliever, and often, is a sign that asthma is not in hand.

# The steps for a spray {inhaler-steps}
Up to half of all people lose some of the medicine by a wrong step.
- Take off the cap, look inside, and shake
- Sit or stand up straight, and breathe out all the way
- Close your lips round the mouthpiece
- Start to breathe in slowly, press once, and go on breathing in
- Hold your breath for up to ten seconds, then breathe out
- Wait half a minute before the next puff, and shake again
- After a steroid, rinse your mouth and spit, so that no fungus grows there
With a spacer, a tube with a chamber, more of it gets to the lungs.
Press once into it and take one slow deep breath, or five normal ones.
A dry powder inhaler is not shaken: breathe in fast and deep.
Show your steps to a nurse or pharmacist at a visit.

# What sets it off {triggers}
- Colds and flu
- Smoke of any kind, also of others
- House dust, mould, pets, pollen
- Cold or dirty air
- Sport, above all in the cold; a warm-up helps
- Some painkillers, for a few people
Sport is good for people with asthma, and the plan shows how.
Keep a note of what happened before a bad day.

# When to get help
Call 101 when you can not finish a sentence, when lips turn blue, or when the reliever does not help.
Sit up and go on with the reliever until help comes, as your plan says.
Speak with your care team if you wake at night from asthma.
Do so too if you need the reliever more than twice a week.
`,
};
