/**
 * States and territories of the United States by the letters of the postal service (https://pe.usps.com/text/pub28/28apb.htm). One source
 * writes a patient's state in full and a clinic's in letters; counted as they stand, they would be two districts.
 */
const STATES: ReadonlyMap<string, string> = new Map(
  `AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;DC District of Columbia;FL Florida;
GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;
MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;
NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;
SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming;
AS American Samoa;GU Guam;MP Northern Mariana Islands;PR Puerto Rico;VI U.S. Virgin Islands`
    .split(';')
    .map((line) => [line.trim().slice(0, 2), line.trim().slice(3)]),
);

/** The state in full where the country is the United States, or `state` as it was written. */
export const stateOf = (state: string, country: string | undefined): string =>
  /^(?:US|USA|United States.*)$/i.test(country ?? '') ? (STATES.get(state) ?? state) : state;
