#!/usr/bin/env bash
# Takes the sample company from its import through one whole cycle of reviews: launch, writing, calibration, sharing, closing, signed packets, verifying.
# Commands and HTTP calls that anybody can repeat by hand. Needs curl, jq, unzip and a built Outcomes (dotnet build Outcomes.sln).
#   infra/scripts/review-cycle.sh [FOLDER]          the packets and their manifest are left in FOLDER/packets (default: a new folder under /tmp)
#   TEAMS='self-driving content' infra/scripts/review-cycle.sh     other teams than these two
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for tool in curl jq unzip; do command -v "$tool" >/dev/null || { echo "Install $tool first." >&2; exit 2; }; done
outcomes=$PWD/src/Host/bin/Debug/net10.0/outcomes
[[ -x "$outcomes" ]] || { echo "Build first: dotnet build Outcomes.sln" >&2; exit 2; }

teams=${TEAMS:-self-driving content}
folder=${1:-$(mktemp -d "${TMPDIR:-/tmp}/outcomes-cycle.XXXXXX")}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
export OUTCOMES_DATA__FOLDER="$folder/data" ASPNETCORE_ENVIRONMENT=Testing
server=http://127.0.0.1:$((20000 + RANDOM % 12000))
process=""
finish() { [[ -z "$process" ]] || kill "$process" 2>/dev/null || true; wait; }
trap finish EXIT

step() { printf '\n== %s\n' "$*"; }

# call WHO METHOD PATH [BODY]: as that person, at the version in $match, or whatever version the thing has (If-Match: *). Afterwards $etag is the version it has now.
match='*'
etag=''
call() {
  local answer status
  answer=$(curl -sS -g -X "$2" -H "Authorization: Bearer ${token[$1]}" -H "If-Match: $match" -H 'Content-Type: application/json' -H 'Prefer: return=minimal' \
    -w '\n%{http_code} %header{etag} %header{location}' ${4+--data "$4"} "$server/odata/${3// /%20}")
  status=$(tail -n 1 <<<"$answer")
  [[ $status == 2* ]] || { echo "$1 $2 $3 → $answer" >&2; exit 1; }
  etag=$(cut -d' ' -f2 <<<"$status")
  if [[ $2 == GET ]]; then sed '$d' <<<"$answer"; else grep -oE '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}' <<<"$status" | tail -n 1 || true; fi
}

step "Import"
"$outcomes" import db/Samples/async-company | tail -n 3

step "Accounts and tokens of HR and of whoever takes part"
declare -A token
sign_in() {
  [[ -z "${token[$1]:-}" ]] || return 0
  "$outcomes" user add "$1" >/dev/null 2>&1 || true
  token[$1]=$("$outcomes" token create --user "$1" --scope 'odata.read reviews.write packets.read')
}
hr=$(awk -F, -v teams="${teams// /|}" '$10 ~ /hr/ && $0 !~ teams { print $3; exit }' db/Samples/async-company/people.csv)
sign_in "$hr"
"$outcomes" serve --urls "$server" >"$folder/server.log" 2>&1 &
process=$!
for _ in $(seq 120); do curl -fsS -o /dev/null "$server/health/ready" 2>/dev/null && break; sleep 0.5; done
units=()
for team in $teams; do
  name=$(awk -F, -v team="$team" '$1 == team { print $2 }' db/Samples/async-company/teams.csv)
  units+=("$(call "$hr" GET "OrgUnits?\$filter=Name eq '$name'&\$select=Id" | jq -r '.value[0].Id')")
done
units_json=$(printf '%s\n' "${units[@]}" | jq -R . | jq -sc .)
me=$(call "$hr" GET "Me?\$select=Id" | jq -r .Id)

step "Scale, template and cycle"
today=$(date -u +%F)
later=$(date -u -d '+30 days' +%F)
scale=$(call "$hr" POST RatingScales '{"Name":"One to four","Points":[{"Value":1,"Label":"Below"},{"Value":2,"Label":"Partly"},{"Value":3,"Label":"As agreed"},{"Value":4,"Label":"Beyond"}]}')
template=$(call "$hr" POST ReviewTemplates "$(jq -nc --arg scale "$scale" '{Name:"Half-year",ScaleId:$scale,Sections:[("Self","Manager")|{Relation:.,Title:"Outcomes of the half-year",
  Questions:[{Kind:"Rating",Text:"How well were the outcomes reached?",Required:true},
  ({Kind:"Text",Text:("What should go on as it is?","What would you do differently?","Which decisions held, and which did not?","What comes next?")})]}]}')")
cycle=$(call "$hr" POST ReviewCycles "$(jq -nc --arg template "$template" --arg today "$today" --arg later "$later" --argjson units "$units_json" \
  '{Name:"Half-year",From:"2026-01-01",To:$today,TemplateVersionId:$template,CalibrationOn:true,UnitIds:$units,
    Stages:[("Self","Manager","Calibration","Sharing")|{Kind:.,OpensOn:$today,DueOn:$later}]}')")
call "$hr" POST "ReviewCycles($cycle)/Schedule" '{}'
call "$hr" POST "ReviewCycles($cycle)/Launch" '{}'
reviews() { call "$hr" GET "Reviews?\$filter=CycleId eq $cycle&\$orderby=RevieweeName&\$expand=Reviewee(\$select=Email),Manager(\$select=Email)" | jq -c '.value[]'; }
for _ in $(seq 60); do [[ $(reviews | jq -s '[.[]|select(.State=="Collecting")]|length') -gt 0 ]] && break; sleep 1; done
reviews | jq -r '"\(.RevieweeName), reviewed by \(.ManagerName)"'

step "Writing"
write_part() {   # WHO REVIEW RELATION RATING TEXT
  local part questions answers
  part=$(call "$1" GET "ReviewAssignments?\$filter=ReviewId eq $2 and Relation eq '$3'&\$select=Id" | jq -r '.value[0].Id')
  questions=$(call "$1" GET "ReviewQuestions?\$filter=TemplateId eq $template&\$expand=Section(\$select=Relation)" | jq -c --arg relation "$3" '[.value[]|select(.Section.Relation==$relation)]')
  answers=$(jq -nc --argjson asked "$questions" --argjson rating "$4" --arg text "$5" '{Answers:[$asked[]|if .Kind=="Rating" then
    {QuestionId:.Id,RatingValue:$rating,NoEvidenceReason:"The accepted deliverables of the half-year speak for it."} else {QuestionId:.Id,Text:$text} end]}')
  call "$1" POST "ReviewAssignments($part)/Start" '{}'
  # What is written is kept at the version that was seen, so that two windows never overwrite each other.
  match=$etag call "$1" POST "ReviewAssignments($part)/Save" "$answers"
  match=$etag call "$1" POST "ReviewAssignments($part)/Submit" '{}'
}

# One packet of sixty pages: as much as a field takes, for the first person.
long_text() {
  local all
  all=$(for n in $(seq 60); do printf '### Week %s\n\n- agreed with *everybody concerned*, and written down where the others find it\n- delivered, accepted, and **in use**: the next team builds on it without asking\n\n%s\n\n' "$n" "$1"; done)
  printf '%s' "${all:0:19000}"
}
rating=2
long=1
while read -r review; do
  id=$(jq -r .Id <<<"$review"); person=$(jq -r .Reviewee.Email <<<"$review"); manager=$(jq -r .Manager.Email <<<"$review"); name=$(jq -r .RevieweeName <<<"$review")
  sign_in "$person"; sign_in "$manager"
  rating=$((rating % 4 + 1))
  text="**$name** delivers what was agreed, and says early where it will not be."
  [[ $long == 0 ]] || { text=$(long_text "$text"); long=0; }
  write_part "$person" "$id" Self 3 "$text"
  call "$manager" POST "Reviews($id)/StartDraft" '{}'
  write_part "$manager" "$id" Manager "$rating" "$text"
  call "$manager" POST "Reviews($id)/Rate" "$(jq -nc --argjson rating "$rating" --arg name "$name" '{Rating:$rating,Summary:"A half-year of \($name): outcomes first."}')"
  call "$manager" POST "Reviews($id)/MarkReady" '{}'
  echo "$name: rated $rating, ready"
done < <(reviews)

step "Calibration"
call "$hr" POST "ReviewCycles($cycle)/StartCalibration" '{}'
for unit in "${units[@]}"; do
  session=$(call "$hr" POST CalibrationSessions "$(jq -nc --arg cycle "$cycle" --arg unit "$unit" --arg me "$me" '{Name:"Half-year",CycleId:$cycle,ScopeOrgUnitId:$unit,FacilitatorId:$me}')")
  call "$hr" POST "CalibrationSessions($session)/Open" '{}'
  low=$(reviews | jq -r --arg unit "$unit" 'select(.OrgUnitId==$unit and .ManagerRating==1)|.Id' | head -n 1)
  [[ -z "$low" ]] || call "$hr" POST "CalibrationSessions($session)/ChangeRating" "$(jq -nc --arg low "$low" '{ReviewId:$low,Rating:2,Reason:"The other team counts the same evidence as partly reached."}')"
  call "$hr" POST "CalibrationSessions($session)/Lock" '{}'
done

step "Sharing and answers"
call "$hr" POST "ReviewCycles($cycle)/StartSharing" '{}'
while read -r review; do
  id=$(jq -r .Id <<<"$review"); person=$(jq -r .Reviewee.Email <<<"$review")
  call "$hr" POST "Reviews($id)/Share" '{}'
  call "$person" POST "Reviews($id)/Acknowledge" '{"Acknowledgement":"Agree"}'
  call "$hr" POST "Reviews($id)/Finish" '{}'
done < <(reviews)
call "$hr" POST "ReviewCycles($cycle)/Close" '{}'
reviews | jq -r '"\(.RevieweeName): \(.State), \(.CalibratedRating)"'

step "Signed packets"
finish; process=""
"$outcomes" packets export --cycle Half-year --audience HR --out "$folder/packets.zip"
"$outcomes" packets key --out "$folder/packets.pem"
rm -rf "$folder/packets"; unzip -q "$folder/packets.zip" -d "$folder/packets"

step "Verified offline, with the public key alone"
"$outcomes" verify "$folder/packets/manifest.csv" --key "$folder/packets.pem"
for file in "$folder"/packets/*.pdf; do "$outcomes" verify "$file" --key "$folder/packets.pem" >/dev/null || { echo "$file does not verify." >&2; exit 1; }; done
sed -i '2s/Issued/Revoked/' "$folder/packets/manifest.csv"
if "$outcomes" verify "$folder/packets/manifest.csv" --key "$folder/packets.pem"; then echo "A changed line was not found." >&2; exit 1; fi
unzip -qo "$folder/packets.zip" manifest.csv -d "$folder/packets"
printf '\nEverything is in %s\n' "$folder"
