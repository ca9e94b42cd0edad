"""The same engine without Qt: the contract of the command line (README, `frontload --help`)."""
