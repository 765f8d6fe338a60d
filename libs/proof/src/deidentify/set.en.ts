/**
 * Sentences of clinicians who ask colleagues, invented for the measurement and taken from nobody's record. What must not leave stands in
 * braces under its kind: {n:name} {i:identity number} {p:phone} {a:address} {d:date} {g:age over 89} {l:place} {e:e-mail or web} {r:record number}.
 * Sentences without braces must stay as they are.
 */
export const EN_FIRST = `
A question about {n:Ruth Goldberg}, who has had a dry cough for six weeks.
{n:Olivia}’s tremor got worse after the second dose.
Dear colleagues, Mr. {n:Turner} takes metformin 850 mg twice a day and still has an HbA1c of 8.4 %.
Patient name: {n:Samuel Walsh}, no known allergies.
Her husband {n:Jack} noticed the change of voice first.
Seen by Dr. {n:Hannah Reed} in the lung clinic, who advised a bronchoscopy.
{n:SARAH MILLER} was admitted with a potassium of 6.1.
The mother, {n:Abigail O’Brien}, had the same rash at that age.
{n:N. Bennett} stopped the statin without telling us.
ID {i:058372202}, smoker, COPD GOLD 3.
His identity number is {i:02063926-6}.
Teudat zehut {i:289355018} was on the referral.
She can be reached at {p:054-321 7788} in the evening.
Call the daughter: {p:+972 52 765 4321}.
Phone {p:03-6417722}, ask for the nurse.
From abroad her number is {p:+44 20 7946 0958}.
Lives alone at {a:14 Herzl Street, apt. 5} on the third floor.
Home address: {a:Jabotinsky Road 88}, no lift.
Send the blood to {a:P.O. Box 4312}.
The pain began on {d:12/03/2025} after a flight.
Colonoscopy of {d:March 4, 2024} was clean.
MRI ({d:2025-01-17}) shows a 9 mm lesion.
Was well until the {d:3rd of August}, then fever.
Chemotherapy ended in {d:September 2023}.
Born {d:14.05.1961}, two children.
A {g:93}-year-old woman with new atrial fibrillation.
He is {g:101} years old and walks without a stick.
Patient aged {g:91}, lives with a carer.
She comes from {l:Kfar Blum}, where there is no pharmacy.
Works in a packing house in {l:Kibbutz Ein Gev}.
Moved here from the village of {l:Ghajar}.
Write to {e:ruth.goldberg61@gmail.com} for the films.
The family posts updates on {e:facebook.com/turner.family.care}.
MRN {r:4471902}, second opinion wanted.
Record no. {r:A-77120-3} has the old ECGs.
Her file number {r:990134} was merged last year.
Passport {r:31274455} was copied into the letter.
Sample {r:LB2024-55813} haemolysed twice.
{n:Grace Harris} ({i:203405014}, {p:050-8812345}) was seen on {d:5 June 2024} with chest pain.
Her son {n:Noah} says she forgets the insulin.
Parkinson disease for nine years, now freezing of gait.
Crohn’s colitis under adalimumab 40 mg every two weeks.
Positive Babinski sign, Hoffmann negative.
Haemoglobin 9.8 g/dL, MCV 71 fL, ferritin 6 ng/mL.
Blood pressure 162/101 at 07:30 and 138/84 at 22:00.
Bisoprolol 2.5 mg, then 5 mg after two weeks.
Viral load 1500000 copies/mL before treatment.
A 67-year-old man, BMI 31.4, eGFR 42.
Pain 7/10 at rest, 9/10 on walking.
Wolff-Parkinson-White was ruled out by the electrophysiologist.
Platelets 250000, neutrophils 1.2, CRP 118.
Graves disease; TSH 0.01, fT4 38.
Would you add Eliquis to Brilinta for three months?
Down syndrome, repaired AV canal, saturation 94 %.
Since 2019 no relapse; two courses of Rituximab.
Ejection fraction 35 %, QRS 148 ms, NYHA III.
Is Tel Aviv the only centre with a PET-PSMA this month?
`;

/** Written when the rules had learnt from the first, and measured as it is: it is not to be learnt from. */
export const EN_UNSEEN = `
We discussed {n:Esther Fisher} at the tumour board.
Mrs. {n:Carter}’s daughter, {n:Chloe}, gives the injections.
Referred by Prof. {n:Alon} for a second look.
Name: {n:Henry Bouaziz}; occupation: welder.
The twin brother of {n:Daniel} has the same deletion.
National ID: {i:150509628}.
Mobile {p:0529876501}, prefers WhatsApp.
Landline {p:(04) 832-1190}.
Rents a room at {a:3 Ben Gurion Blvd, flat 12}.
First seizure {d:17 Oct 2024}, second {d:02/11/24}.
Vaccinated {d:Jan 9th}.
At {g:ninety-four} years old she still drives.
He turned {g:97} last spring.
Grew up on {l:Moshav Avivim}.
Mail: {e:h.bouaziz@walla.co.il}.
Hospital no. {r:88-120934} from abroad.
Cushing syndrome was suspected, cortisol 712 nmol/L.
Ramipril 10 mg, spironolactone 25 mg, potassium 5.4.
Took 600 mg ibuprofen three times a day for 10 days.
A 58-year-old teacher, pack-years 30.
Baker cyst behind the left knee, 4 x 2 cm.
INR 3.4 on 16 mg a week; target 2-3.
`;
