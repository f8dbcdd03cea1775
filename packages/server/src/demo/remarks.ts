import type { DemoProject } from './projects.ts'

/** What reviewers write when they send work back. */
export const remarks: Readonly<Record<DemoProject['medium'], readonly string[]>> = {
  image: [
    'The box of the cyclist ends at the wheels, please include the shadow-free outline only.',
    'Two pedestrians behind the bus are missing.',
    'The van on the left is labelled as a car.',
    'Occluded objects need the full extent, not just the visible part.',
    'Boxes are a few pixels too wide on the right side, please tighten them.',
    'The traffic light is one object, not three.',
    'Reflections in the window must not be labelled.',
    'The object that leaves the picture in the last frames still has a box.',
    'Please check the guideline on parked bicycles, section 3.2.',
    'Good work, only the far crossing is missing.',
  ],
  text: [
    'This is a refund request, not a complaint.',
    'The span should not include the full stop.',
    'The second dose is missing.',
    'The date of birth has to be marked as well.',
    'Two intents here: delivery and invoice.',
    'The drug and its strength are separate spans.',
    'Sarcasm, so the sentiment is negative.',
    'The abbreviation in line 4 is a diagnosis too.',
    'Please mark the whole name, with the title.',
    'Nearly there: the product name is missing.',
  ],
  audio: [
    'The speakers change at the half minute, the segment goes on too long.',
    'The silence at the beginning must not be part of a segment.',
    'Crosstalk: both speakers need a segment.',
    'The caller spells the name, please write it as spelled.',
    'Music on hold is labelled as speech.',
    'The last sentence is cut off.',
    'The number was heard wrongly, please listen again.',
    'Please mark the laughter as a non-speech event.',
  ],
}
