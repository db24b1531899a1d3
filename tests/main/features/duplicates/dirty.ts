/**
 * An invented list as it comes out of years of typing: who is who stands in front. Lines of the same number are one
 * customer; everyone with a number of their own is nobody else, however alike they look.
 */
const lines = `
1  | Müller Elektro GmbH            | Köln       | 50667    | info@mueller-elektro.example | 0221 4455660     | DE123456789
1  | Mueller Elektro                | Koeln      |          |                              | +49 221 44556-60 |
2  | Anna Berg                      | Bonn       | 53111    | anna.berg@mail.example       |                  |
2  | Berg, Anna                     | Bonn       |          |                              | 0228 998877      |
3  | Anna Braun                     | Bonn       | 53111    | a.braun@mail.example         | 0228 112233      |
4  | Peter Berg                     | Bonn       | 53111    |                              | 0228 776655      |
5  | Blue Water Pools Ltd.          | Leeds      | LS1 4DY  | hello@bluewater.example      | 0113 496 0111    |
5  | Bluewater Pools Limited        | Leeds      |          | HELLO@bluewater.example      |                  |
6  | Café Étoile S.A.R.L.           | Lyon       | 69001    | contact@etoile.example       | 04 78 11 22 33   | FR40303265045
6  | Cafe Etoile                    | Lyon       |          |                              |                  | 303265045
6  | CAFE ETOILE SARL               | Lyon       | 69001    |                              |                  |
7  | Jon Smith                      | York       | YO1 7HH  |                              | 01904 555123     |
7  | Jonathan Smith                 | York       |          | jon@smith.example            | 01904 555 123    |
8  | Hansen Consulting              | Aarhus     | 8000     | post@hansen.example          |                  |
9  | Jensen Consulting              | Aarhus     | 8000     | post@jensen.example          |                  |
10 | Branch 1 Quickmart             | Cork       | T12      |                              | 021 432 1000     |
11 | Branch 2 Quickmart             | Cork       | T12      |                              | 021 432 2000     |
12 | Steak House Fischer            | Graz       | 8010     |                              | 0316 221100      |
12 | Fischer Steakhouse             | Graz       | 8010     |                              |                  |
13 | Fischer Bikes                  | Graz       | 8010     | shop@fischerbikes.example    |                  |
14 | Meyer & Söhne OHG              | Münster    | 48143    |                              | 0251 800900      |
14 | Meier und Söhne                | Münster    | 48143    |                              |                  |
15 | José García                    | Valencia   | 46001    | jose@garcia.example          |                  |
15 | Garcia Jose                    |            |          | jose@garcia.example          |                  |
16 | José García                    | Salamanca  | 37001    | jg@other.example             |                  |
17 | O'Brien Joinery                | Galway     | H91      |                              | 091 562000       |
17 | OBrien Joinery                 | Galway     |          |                              |                  |
18 | Greenfield Primary School      | Norwich    | NR1 3JU  | office@greenfield.example    |                  |
19 | Greenfield Nursery             | Norwich    | NR1 3JU  | hello@gf-nursery.example     |                  |
20 | M. Rossi                       | Parma      | 43121    |                              | 0521 234567      |
20 | Maria Rossi                    | Parma      | 43121    | maria@rossi.example          | 0521 234567      |
21 | Luigi Rossi                    | Parma      | 43121    | luigi@rossi.example          | 0521 765432      |
22 | Dr. Eva Novak                  | Brno       | 602 00   | novak@clinic.example         |                  |
22 | Eva Novak                      | Brno       | 60200    |                              |                  |
23 | Kiosk                          |            |          |                              |                  |
24 | The Old Bakery                 | Bristol    | BS1 4DJ  |                              |                  |
25 | The New Bakery                 | Bristol    | BS1 4DJ  |                              |                  |
26 | Schmidt Bau                    | Leipzig    | 04109    | bau@schmidt.example          |                  |
27 | Schmidt Baustoffe              | Leipzig    | 04109    | laden@schmidt-bs.example     |                  |
28 | Zoë Yılmaz                     | Utrecht    | 3511     |                              | 030 2334455      |
28 | Zoe Yilmaz                     | Utrecht    | 3511     | zoe@yilmaz.example           |                  |
29 | 山田商店                        | 東京        | 100-0001 |                              |                  |
29 | 山田商店                        | 東京        |          |                              |                  |
30 | 山本商店                        | 東京        | 100-0001 |                              |                  |
31 | Hotel Adler                    | Freiburg   | 79098    |                              | 0761 30300       |
31 | Hotel Adler Garni              | Freiburg   | 79098    |                              |                  |
32 | Thompson Roofing               | Edinburgh  | EH1 1YZ  | jim@thompson.example         | 0131 496 0222    | GB999999973
32 | J Thompson                     | Edinburgh  | EH1 1YZ  | jim@thompson.example         | 0131 496 0222    |
`

export interface DirtyCustomer {
  who: number
  name: string
  city: string
  postalCode: string
  email: string
  phone: string
  taxNumber: string
}

export const dirtyList: readonly DirtyCustomer[] = lines
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [who = '', name = '', city = '', postalCode = '', email = '', phone = '', taxNumber = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return { who: Number(who), name, city, postalCode, email, phone, taxNumber }
  })
