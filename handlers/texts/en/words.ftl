# The field's own words, one for each thing
service-mediation = Mediation
service-humanistic-care = Friendly visit
service-counselling = Counselling
service-behaviour-correction = Behaviour support
service-relationship = Mending relationships
service-resource-coordination = Finding resources
service-charity-relief = Charity relief
service-job-skills = Job skills
service-daily-care = Daily care
service-housekeeping = Housekeeping
service-hospital-escort = Hospital escort
service-hospice = Hospice care
service-health-check = Health check
service-medical-rehab = Medical help and rehab
service-legal-aid = Legal aid
service-recreation = Recreation
service-livelihood-relief = Livelihood relief
class-social-work = Social work
class-convenience = Community help

# What the special lists stand for is on paper at the desk, in no message
group-elderly-at-home = Older person living at home
group-disabled = Disabled person
group-left-behind-child = Left-behind child
group-child-in-difficulty = Child in difficulty
group-behaviour-deviation-child = Special list A
group-community-correction = Special list B
group-unemployed = Unemployed
group-orphan = Orphan
group-abused-minor = Special list C
group-low-income = Low-income household
group-other-hardship = Other special hardship

bond-guardian = guardian
bond-family = family
bond-neighbour = neighbour
bond-cadre = village cadre

rhythm-once = Once
rhythm-weekly = Every week
rhythm-half-monthly = Every half month
rhythm-monthly = Every month

order-status-submitted = Waiting for the community to check
order-status-placing = Finding someone
order-status-waiting = On the waiting list
order-status-booked = Booked
order-status-started = Under way
order-status-done = Finished: how was it?
order-status-closed = Done
order-status-cancelled = Cancelled
order-status-refused = Not approved

reason-area-not-in-pilot = The programme has not reached your place yet
reason-group-not-served = This service is not for the group you registered
reason-certificate-expired = Your certificate has expired
reason-quota-spent = This month's visits are used up; next month you can order again
reason-no-consent = You have not yet agreed that we may use your information
reason-no-guardian-consent = The child is under 14: a guardian must agree first
