import { describe, expect, test } from 'vitest'
import { guess } from '../../../../src/main/features/transfer/guess'
import { normalHeader } from '../../../../src/main/features/transfer/headers'
import { fieldKey } from '../../../../src/shared/operations/transfer'

/** What is guessed for a header line and some rows, as 'Header=field'. */
function guessed(header: string, ...rows: string[]) {
  const headers = header.split(',')
  const { into, mapping } = guess({ headers, rows: rows.map((row) => row.split(',')) }, undefined, criteria)
  return { into, fields: mapping.map((part) => `${headers[part.column] ?? ''}=${fieldKey(part)}`) }
}

const criteria = [
  { id: 1, name: 'Enjoyable to work with' },
  { id: 4, name: 'Challenges us to get better' },
]

test('names are compared without case, accents, spaces and signs', () => {
  expect(['Customer ID', 'Fällig_am', 'N° client', 'Straße', 'Order #'].map(normalHeader)).toEqual([
    'customerid',
    'falligam',
    'nclient',
    'strasse',
    'ordernumber',
  ])
})

test.each([
  [90, 1],
  [89, 0],
])('a column nobody named is one of e-mails when nine of ten look like one (%i of 100)', (right, found) => {
  const rows = Array.from({ length: 100 }, (_, row) => [`n${String(row)}`, row < right ? 'a@b.de' : 'nobody'])
  const { mapping } = guess({ headers: ['Name', 'Wherever'], rows }, ['customers'])
  expect(mapping.filter(({ field }) => field === 'email')).toHaveLength(found)
})

describe('lists of customers', () => {
  test.each([
    [
      'German',
      'Kundennr,Firma,Ansprechpartner,Straße,PLZ,Ort,E-Mail,Telefon',
      'K1,Groß,Ann,A 1,50667,Köln,a@b.de,0221',
    ],
    [
      'French',
      'N° client,Raison sociale,Contact,Rue,Code postal,Ville,Courriel,Téléphone',
      'C1,Pain,Léa,R 1,75001,Paris,a@b.fr,01',
    ],
    [
      'Spanish',
      'Código cliente,Razón social,Contacto,Calle,Código postal,Ciudad,Correo electrónico,Teléfono',
      'C1,Pan,Eva,C 1,28001,Madrid,a@b.es,91',
    ],
    [
      'Dutch',
      'Klantnummer,Bedrijfsnaam,Contactpersoon,Straat,Postcode,Plaats,E-mailadres,Telefoon',
      'K1,Brood,Jan,S 1,1011,Amsterdam,a@b.nl,020',
    ],
    [
      'Italian',
      'Codice cliente,Ragione sociale,Referente,Via,CAP,Città,E-mail,Telefono',
      'C1,Pane,Ugo,V 1,00100,Roma,a@b.it,06',
    ],
  ])('%s', (_, header, row) => {
    const { into, fields } = guessed(header, row)
    expect(into).toBe('customers')
    expect(fields.map((field) => field.split('=')[1])).toEqual([
      'externalId',
      'name',
      'contactName',
      'street',
      'postalCode',
      'city',
      'email',
      'phone',
    ])
  })

  test('a shop with first names, companies, two address lines and totals', () => {
    const { into, fields } = guessed(
      'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Total Spent,Total Orders,Note,Tags',
      "'6940095564,Ann,Lee,ann@x.org,yes,,1 Main St,Flat 2,Leeds,,GB,LS1,,+44 113,120.50,3,,vip",
    )
    expect(into).toBe('customers')
    expect(fields).toEqual([
      'Customer ID=externalId',
      'First Name=firstName',
      'Last Name=lastName',
      'Email=email',
      'Default Address Company=name',
      'Default Address Address1=street',
      'Default Address Address2=street',
      'Default Address City=city',
      'Default Address Province Code=region',
      'Default Address Country Code=country',
      'Default Address Zip=postalCode',
      'Phone=phone',
      'Note=notes',
      'Tags=tags',
    ])
  })

  test('an address book and a list of contacts', () => {
    expect(
      guessed(
        'First Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City',
        'Ann,Lee,Lee Ltd,Owner,1980-05-01,,* myContacts,Work,ann@lee.co,+44 1,1 Main St,Leeds',
      ).fields,
    ).toEqual([
      'First Name=firstName',
      'Last Name=lastName',
      'Organization Name=name',
      'Organization Title=contactRole',
      'Birthday=birthday',
      'Notes=notes',
      'Labels=tags',
      'E-mail 1 - Value=email',
      'Phone 1 - Value=phone',
      'Address 1 - Street=street',
      'Address 1 - City=city',
    ])
    const hubspot = guessed(
      'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company',
      '101,Ann,Lee,a@b.co,+44,In progress,2024-05-01 10:22,Lee Ltd',
    )
    expect(hubspot.into).toBe('customers')
    // 'In progress' is no status that is known here, so the column is left out.
    expect(hubspot.fields).toEqual([
      'Record ID=externalId',
      'First Name=firstName',
      'Last Name=lastName',
      'Email=email',
      'Phone Number=phone',
      'Create Date=customerSince',
      'Associated Company=name',
    ])
  })

  test('an e-mail column is known by its values', () => {
    expect(guessed('Name,Reach them at', 'Ann,ann@x.org', 'Bob,bob@y.org').fields).toEqual([
      'Name=name',
      'Reach them at=email',
    ])
  })
})

describe('lists of purchases', () => {
  test.each([
    [
      'German',
      'Rechnungsnr,Kundennr,Rechnungsdatum,Nettobetrag,Bruttobetrag,Fällig am,Bezahlt am',
      'R1,K1,1.2.2024,12,14,15.2.2024,3.3.2024',
    ],
    [
      'French',
      'N° facture,N° client,Date facture,Montant HT,Montant TTC,Échéance,Date paiement',
      'F1,C1,01/02/2024,12,14,15/02/2024,03/03/2024',
    ],
    [
      'Spanish',
      'Factura,Código cliente,Fecha,Base imponible,Total factura,Vencimiento,Fecha de cobro',
      'F1,C1,01/02/2024,12,14,15/02/2024,03/03/2024',
    ],
    [
      'Dutch',
      'Factuurnummer,Klantnummer,Factuurdatum,Bedrag,Btw,Vervaldatum,Betaaldatum',
      'F1,K1,01-02-2024,12,2,15-02-2024,03-03-2024',
    ],
    [
      'Italian',
      'Fattura,Codice cliente,Data fattura,Imponibile,Totale,Scadenza,Data pagamento',
      'F1,C1,01/02/2024,12,14,15/02/2024,03/03/2024',
    ],
    [
      'English',
      'Invoice No,Customer No,Invoice Date,Amount,VAT,Due Date,Paid Date',
      'I1,C1,01/02/2024,12,2,15/02/2024,03/03/2024',
    ],
  ])('%s', (_, header, row) => {
    const { into, fields } = guessed(header, row)
    expect(into).toBe('purchases')
    expect(fields.map((field) => field.split('=')[1])).toEqual([
      'number',
      'customerExternalId',
      'purchasedOn',
      'amount',
      'dueOn',
      'paidOn',
    ])
  })

  test('lines of invoices with quantity and price', () => {
    expect(
      guessed(
        'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
        '536365,85123A,WHITE HANGING HEART,6,1/12/2010 8:26,2.55,17850.0,United Kingdom',
      ),
    ).toEqual({
      into: 'purchases',
      fields: [
        'InvoiceNo=number',
        'Description=items',
        'Quantity=quantity',
        'InvoiceDate=purchasedOn',
        'UnitPrice=unitPrice',
        'CustomerID=customerExternalId',
      ],
    })
  })

  test('orders of a shop: the name is the number, the billing name the customer', () => {
    const { fields } = guessed(
      'Name,Email,Financial Status,Paid at,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name',
      '#1001,a@b.co,paid,2024-05-01 10:00:00 +0100,20,5,0,25,2024-05-01 09:58:00 +0100,2,Mug,10,Ann Lee',
    )
    expect(fields).toContain('Name=number')
    expect(fields).toContain('Billing Name=customerName')
    expect(fields).toContain('Created at=purchasedOn')
    expect(fields).toContain('Subtotal=amount')
    expect(fields).toContain('Paid at=paidOn')
    expect(fields).toContain('Lineitem name=items')
  })

  test('accounting: transactions with a name', () => {
    expect(
      guessed(
        'Date,Transaction Type,Num,Customer,Memo/Description,Due Date,Amount,Open Balance',
        '05/13/2024,Invoice,1037,Ann Lee,Boiler,06/12/2024,80,0',
      ).fields,
    ).toEqual([
      'Date=purchasedOn',
      'Num=number',
      'Customer=customerName',
      'Memo/Description=items',
      'Due Date=dueOn',
      'Amount=amount',
    ])
  })

  test('a column whose values do not fit its name is left out', () => {
    const { fields } = guessed(
      'Invoice,Customer,Date,Total,Paid',
      '1,Ann,2024-05-01,12,yes',
      '2,Bob,2024-05-02,13,no',
    )
    expect(fields).toEqual(['Invoice=number', 'Customer=customerName', 'Date=purchasedOn', 'Total=amount'])
  })

  test('a day and an amount are found without telling names', () => {
    const { into, fields } = guessed('Client,When,How much', 'Ann,2024-05-01,12.50', 'Bob,2024-05-02,13.00')
    expect(into).toBe('purchases')
    expect(fields).toEqual(['Client=customerName', 'When=purchasedOn', 'How much=amount'])
  })
})

describe('lists of touchpoints', () => {
  test.each([
    [
      'a time sheet',
      'Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name,Billable Rate,Billable Amount,Currency',
      '2024-05-01,Ann Lee,Roof,Repair,New tiles,1.50,Yes,Max,Roe,60.00,90.00,EUR',
      ['Date=happenedOn', 'Client=customerName', 'Task=touchpointKind', 'Notes=note', 'Hours=hours'],
    ],
    [
      'a time tracker',
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()',
      'Max,max@x.org,Ann Lee,Roof,,New tiles,Yes,2024-05-01,08:00:00,2024-05-01,09:30:00,01:30:00,,90.00',
      [
        'Client=customerName',
        'Task=touchpointKind',
        'Description=note',
        'Start date=happenedOn',
        'Duration=minutes',
      ],
    ],
    [
      'a German time sheet',
      'Datum,Kunde,Tätigkeit,Stunden,Bemerkung,Fahrtkosten',
      '1.5.2024,Groß,Fenster gestrichen,2.5,zweimal,12.40',
      [
        'Datum=happenedOn',
        'Kunde=customerName',
        'Tätigkeit=note',
        'Stunden=hours',
        'Bemerkung=note',
        'Fahrtkosten=expense',
      ],
    ],
    [
      'a French time sheet',
      'Date,Client,Durée,Activité',
      '01/05/2024,Pain SA,1h30,Dépannage',
      ['Date=happenedOn', 'Client=customerName', 'Durée=minutes', 'Activité=touchpointKind'],
    ],
    [
      'a log of calls',
      'Date,Name,Number,Type,Duration',
      '2024-05-01 10:22,Ann Lee,+44 113 496,Incoming,00:03:12',
      ['Date=happenedOn', 'Name=customerName', 'Type=initiative', 'Duration=minutes'],
    ],
    [
      'activities of a customer database',
      'Activity ID,Activity type,Activity date,Associated contact,Associated company,Call direction,Call duration (HH:mm:ss),Body preview',
      '1,Call,2024-05-01 10:22,Ann Lee,Lee Ltd,OUTBOUND,00:12:00,Wants a quote',
      [
        'Activity type=touchpointKind',
        'Activity date=happenedOn',
        'Associated company=customerName',
        'Call direction=initiative',
        'Call duration (HH:mm:ss)=minutes',
        'Body preview=note',
      ],
    ],
    [
      'tasks of a customer database',
      'Subject,Type,Due Date,Company / Account,Status,Comments',
      'Follow up,Email,2024-05-01,Lee Ltd,Completed,Sent the offer',
      [
        'Subject=note',
        'Type=touchpointKind',
        'Due Date=happenedOn',
        'Company / Account=customerName',
        'Comments=note',
      ],
    ],
    [
      'what an owner keeps in a spreadsheet',
      'Date,Customer,How,Who called,Notes,Mood',
      '2024-05-01,Ann Lee,phone,them,Asked for a quote,😀',
      ['Date=happenedOn', 'Customer=customerName', 'Notes=note', 'Mood=mood'],
    ],
  ])('%s', (_, header, row, expected) => {
    const { into, fields } = guessed(header, row)
    expect(fields).toEqual(expected)
    expect(into).toBe('touchpoints')
  })

  test('hours with an invoice number, a quantity or a due date are lines of invoices', () => {
    expect(guessed('Invoice No,Customer,Date,Hours,Amount', '1,Ann,2024-05-01,2,120.00').into).toBe(
      'purchases',
    )
    expect(guessed('Customer,Date,Quantity,Unit price,Time', 'Ann,2024-05-01,2,60.00,2').into).toBe(
      'purchases',
    )
  })

  test('an address book with the day of the last contact is a list of customers', () => {
    expect(
      guessed('Name,E-mail,Phone,City,Type,Date,Notes', 'Ann,a@b.co,+44 1,Leeds,call,2024-05-01,nice').into,
    ).toBe('customers')
  })
})

describe('lists of ratings', () => {
  test('a column for each criterion', () => {
    expect(
      guessed(
        'Customer no.,Customer,City,enjoyable to work with,Challenges us to get better,Pays on time,Date',
        'K1,Ann,Leeds,4,,5,2024-05-01',
      ),
    ).toEqual({
      into: 'ratings',
      fields: [
        'Customer no.=customerExternalId',
        'Customer=customerName',
        'enjoyable to work with=rating/1',
        'Challenges us to get better=rating/4',
        'Date=ratedOn',
      ],
    })
  })

  test('a row for each rating', () => {
    expect(guessed('Kunde,Kriterium,Bewertung,Datum', 'Ann,Enjoyable to work with,4,2024-05-01')).toEqual({
      into: 'ratings',
      fields: ['Kunde=customerName', 'Kriterium=criterion', 'Bewertung=rating', 'Datum=ratedOn'],
    })
  })

  test('ratings in an address book leave it a list of customers', () => {
    expect(guessed('Name,E-mail,Phone,City,Enjoyable to work with', 'Ann,a@b.co,+44 1,Leeds,4').into).toBe(
      'customers',
    )
  })

  test('a column of a criterion’s name without ratings from 1 to 5 is none', () => {
    expect(guessed('Customer,Enjoyable to work with', 'Ann,always', 'Bob,rarely').into).toBe('customers')
  })
})
