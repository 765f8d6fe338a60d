/** What a medicine is made of, as its codes and its words tell it. */
export interface Ingredient {
  /** International nonproprietary name, and other names that stand in the words of a source; lower case, whole words. */
  readonly names: readonly string[];
  /** RxNorm: the ingredient, then clinical drugs and packs that hold it. */
  readonly rxnorm: readonly string[];
  /** WHO ATC, all that it has: https://atcddd.fhi.no/atc_ddd_index/ */
  readonly atc: readonly string[];
}

const of = (names: string, rxnorm: string, atc: string): Ingredient => ({
  names: names.split('/'),
  rxnorm: rxnorm.split(' '),
  atc: atc.split(' '),
});

/**
 * The ingredients that the tables speak about, and the most common others. A medicine that comes with an ATC code needs no row; RxNorm has
 * a code per strength and form, so that a medicine is also known by its words.
 */
export const INGREDIENTS: readonly Ingredient[] = [
  // blood thinners
  of('warfarin', '11289 855332', 'B01AA03'),
  of('clopidogrel', '32968 309362', 'B01AC04'),
  of('aspirin/acetylsalicylic acid', '1191 243670', 'B01AC06 N02BA01'),
  of('apixaban', '1364430', 'B01AF02'),
  of('rivaroxaban', '1114195', 'B01AF01'),
  of('dabigatran', '1037042', 'B01AE07'),
  // pain
  of('ibuprofen', '5640 310965 198405', 'M01AE01'),
  of('naproxen', '7258 849574', 'M01AE02'),
  of('diclofenac', '3355', 'M01AB05'),
  of('celecoxib', '140587', 'M01AH01'),
  of('acetaminophen/paracetamol', '161 313782 282464 1043400 1049221 1310197', 'N02BE01'),
  of('oxycodone', '7804 1049221', 'N02AA05'),
  of('hydrocodone', '5489 1310197', 'R05DA03'),
  of('codeine', '2670', 'R05DA04'),
  of('morphine', '7052', 'N02AA01'),
  of('tramadol', '10689', 'N02AX02'),
  of('meperidine/pethidine', '6754 861467', 'N02AB02'),
  of('dextromethorphan', '3289 1043400', 'R05DA09'),
  of('colchicine', '2683 858069', 'M04AC01'),
  of('allopurinol', '519 197319', 'M04AA01'),
  // heart and vessels
  of('simvastatin/simvistatin', '36567 316672 312961', 'C10AA01'),
  of('atorvastatin', '83367', 'C10AA05'),
  of('amlodipine', '17767 197361', 'C08CA01'),
  of('verapamil', '11170 897718', 'C08DA01'),
  of('diltiazem', '3443', 'C08DB01'),
  of('metoprolol', '6918 866414', 'C07AB02'),
  of('bisoprolol', '19484', 'C07AB07'),
  of('propranolol', '8787', 'C07AA05'),
  of('digoxin', '3407 197604', 'C01AA05'),
  of('amiodarone', '703', 'C01BD01'),
  of('nitroglycerin/glyceryl trinitrate', '4917 705129', 'C01DA02'),
  of('isosorbide dinitrate/isosorbide mononitrate', '6058', 'C01DA08 C01DA14'),
  of('hydrochlorothiazide', '5487 316049 316052', 'C03AA03'),
  of('furosemide/lasix', '4603 315971', 'C03CA01'),
  of('spironolactone', '9997', 'C03DA01'),
  of('potassium chloride', '8591', 'A12BA01'),
  of('lisinopril', '29046', 'C09AA03'),
  of('enalapril', '3827', 'C09AA02'),
  of('ramipril', '35296', 'C09AA05'),
  of('losartan', '52175', 'C09CA01'),
  of('valsartan', '69749', 'C09CA03'),
  of('sildenafil', '136411', 'G04BE03'),
  of('tadalafil', '358263', 'G04BE08'),
  // infections
  of('amoxicillin', '723 562251 308182 308192', 'J01CA04'),
  of('clavulanate/clavulanic acid', '48203 562251', 'J01CR02'),
  of('penicillin v/phenoxymethylpenicillin', '7984 834102 834061', 'J01CE02'),
  of('cephalexin/cefalexin', '2231', 'J01DB01'),
  of('cefuroxime', '2194', 'J01DC02'),
  of('ceftriaxone', '2193', 'J01DD04'),
  of('clarithromycin', '21212', 'J01FA09'),
  of('erythromycin', '4053', 'J01FA01'),
  of('azithromycin', '18631', 'J01FA10'),
  of('metronidazole', '6922', 'J01XD01 P01AB01'),
  of('fluconazole', '4450', 'J02AC01'),
  of('itraconazole', '28031', 'J02AC02'),
  of('sulfamethoxazole', '10180', 'J01EE01'),
  of('trimethoprim', '10829', 'J01EA01'),
  of('ciprofloxacin', '2551', 'J01MA02'),
  of('linezolid', '190376', 'J01XX08'),
  of('nitrofurantoin', '7454 311989 311995', 'J01XE01'),
  // nerves and mood
  of('sertraline', '36437', 'N06AB06'),
  of('fluoxetine', '4493', 'N06AB03'),
  of('citalopram', '2556', 'N06AB04'),
  of('escitalopram', '321988', 'N06AB10'),
  of('phenelzine', '8123', 'N06AF03'),
  of('diazepam', '3322 563026', 'N05BA01'),
  of('clonazepam', '2598 1153378', 'N03AE01'),
  of('alprazolam', '596', 'N05BA12'),
  of('carbamazepine', '2002 308971', 'N03AF01'),
  of('lithium carbonate/lithium', '42351 6448', 'N05AN01'),
  of('tizanidine', '57258', 'M03BX02'),
  of('donepezil', '135447 1599803 997223 998582', 'N06DA02'),
  of('galantamine', '4637 310436', 'N06DA04'),
  of('diphenhydramine', '3498 1049630', 'R06AA02'),
  of('doxylamine', '3642 1043400', 'R06AA09'),
  // stomach, hormones, bones, blood, others
  of('omeprazole', '7646', 'A02BC01'),
  of('esomeprazole', '283742', 'A02BC05'),
  of('pantoprazole', '40790', 'A02BC02'),
  of('metformin', '6809 860975', 'A10BA02'),
  of('levothyroxine', '10582 966222', 'H03AA01'),
  of('ferrous sulfate', '24947 310325', 'B03AA07'),
  of('calcium carbonate', '1897', 'A12AA04'),
  of('alendronic acid/alendronate', '46041 904419', 'M05BA04'),
  of('ethinyl estradiol', '4124 748856 748879 1367439', 'G03AA'),
  of('norethindrone/norethisterone', '7514 757594 831533', 'G03AC01'),
  of('methotrexate', '6851', 'L04AX03 L01BA01'),
  of('azathioprine', '1256', 'L04AX01'),
];
