import { backup } from './backup'
import { board } from './board'
import { common } from './common'
import { customers } from './customers'
import { demo } from './demo'
import { desktop } from './desktop'
import { duplicates } from './duplicates'
import { effort } from './effort'
import { enquiry } from './enquiry'
import { errors } from './errors'
import { exporting } from './export'
import { feedback } from './feedback'
import { grading } from './grading'
import { history } from './history'
import { mailing } from './mailing'
import { movers } from './movers'
import { personaRevisions } from './personaRevisions'
import { personas } from './personas'
import { plans } from './plans'
import { purchases } from './purchases'
import { reports } from './reports'
import { settings } from './settings'
import { shell } from './shell'
import { system } from './system'
import { templates } from './templates'
import { today } from './today'
import { touchpoints } from './touchpoints'
import { transfer } from './transfer'
import { worksheet } from './worksheet'
import { views } from './views'

/** Every text in English, one namespace for each feature. */
export const en = {
  common,
  demo,
  desktop,
  errors,
  shell,
  customers,
  purchases,
  touchpoints,
  feedback,
  grading,
  templates,
  enquiry,
  board,
  views,
  effort,
  movers,
  plans,
  today,
  personas,
  personaRevisions,
  worksheet,
  transfer,
  duplicates,
  export: exporting,
  reports,
  mailing,
  history,
  backup,
  settings,
  system,
}
