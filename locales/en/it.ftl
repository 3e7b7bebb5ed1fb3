### What IT's places have in common.

it-only-title = This is for IT
it-only = Only IT staff can see every device and every person. Your own devices are under My Devices.
it-role-failed = Couldn’t find out what you may see
# $request (String): identifies the request in the portal's log
it-reference = Reference: { $request }
it-go-to-devices = Go to All devices
it-search-clear = Clear search
# $filter (String): what a list is narrowed by, "Platform"
# $chosen (String): what to, "iOS"
it-filter-narrowed = { $filter }: { $chosen }
