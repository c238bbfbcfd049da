/** Countries (ISO codes) that an organisation can stand in: Europe, where the public holidays are known. */
export const countries =
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA XK'.split(
    ' ',
  )
