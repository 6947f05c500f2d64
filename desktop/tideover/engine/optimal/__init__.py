"""The provably best repayment plan: a model in whole months, its certificate, its exact replay.

The household's loans are put into whole months (`problem`), solved with HiGHS (`relaxation`),
compared with the popular orders (`orders`), and every candidate is played to the minor unit
(`replay`) before anything is said of it. numpy and highspy are imported when a plan is asked for.
"""
