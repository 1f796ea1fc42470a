/** The rights block; frozen into each edition. */
export const rights = {
  title: 'Dine rettigheder',
  items: {
    access: {
      title: 'Se, hvad vi ved om dig',
      text: 'Du kan få at vide, hvilke oplysninger vi har om dig, hvad vi bruger dem til, hvem der får dem, hvor længe vi gemmer dem, og hvor vi har dem fra. Du kan også få en kopi af dem. Det koster ikke noget.',
    },
    rectification: {
      title: 'Få rettet fejl',
      text: 'Er noget forkert, skal vi rette det. Mangler der noget, som betyder noget for dig, kan du få det skrevet til.',
    },
    erasure: {
      title: 'Få slettet oplysninger',
      text: 'Du kan bede os slette oplysninger om dig. Det skal vi for eksempel, når vi ikke har brug for dem mere, eller når du har trukket dit samtykke tilbage. Noget har vi pligt til at gemme. Så fortæller vi dig hvorfor.',
    },
    restriction: {
      title: 'Få begrænset, hvad vi bruger oplysningerne til',
      text: 'Mener du, at oplysningerne er forkerte, eller har du gjort indsigelse? Så kan du bede os om kun at gemme dem og ikke bruge dem til andet, mens vi undersøger sagen. Du kan også vælge det i stedet for at få dem slettet, hvis vi ikke måtte have dem, eller hvis du skal bruge dem i en retssag.',
    },
    portability: {
      title: 'Tage dine oplysninger med dig',
      text: 'Oplysninger, som du selv har givet os, kan du få i en fil, som en computer kan læse. Vi kan også sende dem direkte til en anden, hvis det kan lade sig gøre. Det gælder, når vi bruger oplysningerne på computer, og vi gør det, fordi du har sagt ja, eller fordi vi har en aftale med dig.',
    },
    withdraw: {
      title: 'Trække et samtykke tilbage',
      text: 'Har du sagt ja til, at vi må bruge oplysninger om dig, kan du altid tage dit ja tilbage. Det skal være lige så let som at sige ja. Det, vi gjorde, mens du havde sagt ja, er stadig lovligt.',
    },
    objection: {
      title: 'Gøre indsigelse',
      text: 'Du har altid ret til at gøre indsigelse mod, at vi bruger oplysninger om dig. Det gælder, når vi bruger dem til en opgave i samfundets interesse, eller fordi vi mener, at vi har en god grund (en legitim interesse). Fortæl os, hvad der er særligt for dig. Så skal vi holde op, medmindre vi kan vise, at vores grunde vejer tungere end dine, eller at oplysningerne skal bruges i en retssag. Bruger vi oplysningerne til reklame, holder vi op, så snart du siger nej.',
    },
    how: {
      title: 'Sådan gør du',
      text: 'Skriv eller ring til skolen. Det koster ikke noget. Vi svarer hurtigst muligt og senest en måned efter, at vi har hørt fra dig. Er det meget svært, eller er der mange, der spørger, kan vi bruge op til to måneder mere. Så fortæller vi dig hvorfor, før den første måned er gået. Er vi i tvivl om, hvem du er, spørger vi. Kan vi ikke gøre, hvad du beder om, får du at vide hvorfor.',
    },
    complaint: {
      title: 'Klage',
      text: 'Er du ikke tilfreds med, hvordan vi bruger dine oplysninger, kan du klage til den myndighed, der holder øje med reglerne. Det koster ikke noget at klage. Du finder myndighedens navn og adresse her i politikken.',
    },
  },
}
