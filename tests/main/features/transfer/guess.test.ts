import { describe, expect, test } from 'vitest'
import { guess } from '../../../../src/main/features/transfer/guess'
import { normalHeader } from '../../../../src/main/features/transfer/headers'

/** What is guessed for a header line and some rows, as 'Header=field'. */
function guessed(header: string, ...rows: string[]) {
  const headers = header.split(',')
  const { into, mapping } = guess({ headers, rows: rows.map((row) => row.split(',')) })
  return { into, fields: mapping.map(({ column, field }) => `${headers[column] ?? ''}=${field}`) }
}

test('names are compared without case, accents, spaces and signs', () => {
  expect(['Customer ID', 'Fällig_am', 'N° client', 'Straße', 'Order #'].map(normalHeader)).toEqual([
    'customerid',
    'falligam',
    'nclient',
    'strasse',
    'ordernumber',
  ])
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
