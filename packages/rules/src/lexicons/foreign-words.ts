/** Frequent short words of other languages that are not English words: a text full of them is not in English. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `der das und ist nicht ich wir sie ein eine einen mit für auf dem den des im zu von wurde haben hatte auch bei nach über
   le les des une est dans pour que qui sur avec nous vous ils mais pas plus ce cette aux du et je j'ai été il elle
   el los las una es en por para con que se del al como más pero fue era nosotros yo su sus lo y
   il gli della che di non sono per con una questo abbiamo ho era nel alla
   o os da do na no em um uma não com foi para eu nós mais ao
   de het een van niet wij ik maar ook aan voor werd zijn
   i w na z się że nie do jest było oraz og det som på av ikke vi jeg är och att en på med inte`
    .split(/\s+/)
    .filter(
      (word) => !"a no i in me do on is as do was per an on en plus more also men do o w z y".split(" ").includes(word),
    ),
);
