import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Losing weight safely',
  summary: 'How much is enough, small steps that last, and why hunger comes back.',
  plain: `
# Why weight matters
More weight makes more work for heart, knees and breath.
It also raises sugar and blood pressure.
It is not a question of will alone.
Genes, sleep, medicine, stress and money play a part.

# How much is enough
You do not need to get thin.
Five percent less already helps: for 100 kilos that is 5.
Half a kilo to one kilo a week is a safe pace.

# Small steps that last {small-steps}
- Water in place of sweet drinks
- Half of the plate with vegetables
- Fixed meals, and less between them
- Walk more: begin with ten minutes a day
- Sleep seven hours or more
- Write down what you eat, for a week
Pick one step and keep it for two weeks.
Then add the next.

# Hunger {hunger}
When weight goes down, the body asks for more food.
That is normal, and no fault of yours.
Protein, vegetables and slow meals keep you full longer.

# When to get help
Ask your care team before a very strict diet, if you take medicine for diabetes or blood pressure.
Speak with somebody if food scares you, or if you eat a lot and can not stop.
`,
  more: `
# Why weight matters
Doctors use the BMI, which is weight set against height.
From 25 on it is called overweight, and from 30 on obesity.
The waist tells more: fat in the belly does the most harm.
Weight is shaped by genes, sleep, stress, medicine and what food is near and cheap.
So blame does not help, and support does.

# How much is enough
Losing 5 to 10 percent lowers sugar, pressure and blood fats, and eases the knees.
Half a kilo to one kilo a week is a safe pace.
It is slower after some months, since a lighter body uses less.
Keeping the weight counts as a success.

# Small steps that last {small-steps}
- Water, tea or coffee without sugar in place of sweet drinks and juice
- Half a plate of vegetables, a quarter of protein, a quarter of whole grains
- Smaller plates, and no eating from the packet
- Fixed meals, and a plan for the hungry hour
- 150 minutes of brisk walking a week, in parts of ten minutes or more
- Muscle work twice a week, so that fat goes and muscle stays
- Seven hours of sleep, as short nights make hungry days
- Weigh once a week, on the same day
Programmes with 12 or more meetings help more than advice alone.
A plan that you can keep is better than one that is perfect.

# Hunger {hunger}
The body guards its weight.
When it falls, hormones of hunger rise, and those of being full fall.
This can last a year and more.
- Protein at each meal: beans, eggs, fish, yoghurt
- Soup or salad first
- Eat slowly, for 20 minutes
- Ask yourself: is it hunger, or am I tired, sad or bored?
For some people medicine or an operation is right; both go with food and movement, and your doctor can say more.

# When to get help
Very low diets need a doctor beside you, also because medicine for sugar and pressure must then be lowered.
Ask first if you are pregnant, over 65, or have an illness of heart or kidneys.
Weight that falls without trying should be looked into.
Eating in secret, vomiting, or great fear of food can be an eating disorder, and there is good help.
`,
};
