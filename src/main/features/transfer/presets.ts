import type { ImportField, ImportPreset, ImportTarget, Mapping } from '../../../shared/operations/transfer'
import { normalHeader } from './headers'

/** An export whose headers are known: what each of its columns is, so that nothing has to be guessed. */
interface Preset {
  key: ImportPreset
  into: ImportTarget
  /** Headers that this export has and hardly any other, as {@link normalHeader} writes them. */
  signature: readonly string[]
  /** Headers by the field they become; several columns may become one field whose texts are put together. */
  columns: Readonly<Partial<Record<ImportField, string>>>
}

const presets: readonly Preset[] = [
  {
    key: 'googleContacts',
    into: 'customers',
    signature: ['phoneticfirstname', 'organizationname', 'email1value'],
    columns: {
      salutation: 'nameprefix',
      firstName: 'firstname',
      lastName: 'lastname',
      name: 'organizationname',
      contactRole: 'organizationtitle',
      birthday: 'birthday',
      notes: 'notes',
      tags: 'labels',
      email: 'email1value email2value email3value email4value',
      phone: 'phone1value phone2value phone3value phone4value',
      street: 'address1street address1extendedaddress address1pobox',
      city: 'address1city',
      region: 'address1region',
      postalCode: 'address1postalcode',
      country: 'address1country',
    },
  },
  {
    key: 'googleContactsBefore2024',
    into: 'customers',
    signature: ['yominame', 'familyname', 'groupmembership'],
    columns: {
      salutation: 'nameprefix',
      firstName: 'givenname',
      lastName: 'familyname',
      name: 'organization1name',
      contactRole: 'organization1title',
      birthday: 'birthday',
      notes: 'notes',
      tags: 'groupmembership',
      email: 'email1value email2value email3value email4value',
      phone: 'phone1value phone2value phone3value phone4value',
      street: 'address1street address1extendedaddress address1pobox',
      city: 'address1city',
      region: 'address1region',
      postalCode: 'address1postalcode',
      country: 'address1country',
    },
  },
  {
    key: 'outlook',
    into: 'customers',
    signature: ['internetfreebusy', 'emailaddress', 'businessstreet'],
    columns: {
      salutation: 'title',
      firstName: 'firstname',
      lastName: 'lastname',
      name: 'company',
      contactRole: 'jobtitle',
      email: 'emailaddress email2address email3address',
      phone: 'businessphone companymainphone primaryphone businessphone2 homephone otherphone',
      secondPhone: 'mobilephone',
      street: 'businessstreet businessstreet2 businessstreet3',
      city: 'businesscity',
      region: 'businessstate',
      postalCode: 'businesspostalcode',
      country: 'businesscountry',
      birthday: 'birthday',
      heardFrom: 'referredby',
      tags: 'categories',
      notes: 'notes',
    },
  },
  {
    key: 'shopifyCustomers',
    into: 'customers',
    signature: ['customerid', 'acceptsemailmarketing', 'totalspent'],
    columns: {
      externalId: 'customerid',
      firstName: 'firstname',
      lastName: 'lastname',
      name: 'defaultaddresscompany company',
      email: 'email',
      phone: 'phone',
      street: 'defaultaddressaddress1 defaultaddressaddress2 address1 address2',
      city: 'defaultaddresscity city',
      region: 'defaultaddressprovincecode province',
      postalCode: 'defaultaddresszip zip',
      country: 'defaultaddresscountrycode country',
      notes: 'note',
      tags: 'tags',
    },
  },
  {
    key: 'hubspotContacts',
    into: 'customers',
    signature: ['recordid', 'createdate', 'contactowner'],
    columns: {
      externalId: 'recordid',
      firstName: 'firstname',
      lastName: 'lastname',
      name: 'associatedcompany',
      email: 'email',
      phone: 'phonenumber',
      secondPhone: 'mobilephonenumber',
      contactRole: 'jobtitle',
      street: 'streetaddress',
      city: 'city',
      region: 'stateregion',
      postalCode: 'postalcode',
      country: 'countryregion',
      customerSince: 'createdate',
    },
  },
  {
    key: 'quickBooksCustomers',
    into: 'customers',
    signature: ['name', 'baddr1', 'phone1', 'email'],
    columns: {
      name: 'name',
      salutation: 'salutation',
      firstName: 'firstname',
      lastName: 'lastname',
      contactName: 'cont1',
      street: 'baddr1 baddr2 baddr3 baddr4 baddr5',
      phone: 'phone1 phone2',
      email: 'email',
      taxNumber: 'resalenum',
      notes: 'note',
    },
  },
  {
    key: 'quickBooksInvoices',
    into: 'purchases',
    signature: ['transactiontype', 'num', 'duedate', 'openbalance'],
    columns: {
      purchasedOn: 'date',
      number: 'num',
      customerName: 'name customer',
      items: 'memodescription memo',
      dueOn: 'duedate',
      amount: 'amount',
    },
  },
  {
    key: 'shopifyOrders',
    into: 'purchases',
    signature: ['financialstatus', 'lineitemname', 'billingname'],
    columns: {
      number: 'name',
      customerName: 'billingname',
      purchasedOn: 'createdat',
      amount: 'subtotal',
      paidOn: 'paidat',
      items: 'lineitemname',
      channel: 'source',
    },
  },
]

/** Fields whose columns in a preset are alternatives: the layouts of an export name them differently. */
const alternatives: ReadonlySet<ImportField> = new Set([
  'name',
  'city',
  'region',
  'postalCode',
  'country',
  'customerName',
])

export interface KnownExport {
  key: ImportPreset
  into: ImportTarget
  mapping: Mapping
}

/**
 * The known export whose headers these are, with what its columns become; null for other files. Columns it does not
 * name are left out.
 */
export function presetOf(headers: readonly string[]): KnownExport | null {
  const columns = new Map(headers.map((header, column) => [normalHeader(header), column]))
  const preset = presets.find(({ signature }) => signature.every((header) => columns.has(header)))
  if (!preset) return null
  const fields = Object.entries(preset.columns) as [ImportField, string][]
  const mapping = fields.flatMap(([field, names]) => {
    const present = names.split(' ').flatMap((name) => columns.get(name) ?? [])
    return (alternatives.has(field) ? present.slice(0, 1) : present).map((column) => ({ column, field }))
  })
  return {
    key: preset.key,
    into: preset.into,
    mapping: mapping.sort((one, other) => one.column - other.column),
  }
}
