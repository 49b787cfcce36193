/**
 * The model that tells whether two numbers are one movement; written by scripts/train-pairs.mjs, not by hand.
 * Sha-256 of the sentences it was trained on begins with 95e66c04b7634599.
 */
export const PAIR_MODEL: { words: string; asked: string; rows: string } = {
  words:
    "( ) , . : ; a about after again against all and are as at be because been before below but by done down each every first for from had has have having i in instead is it its may more most never not now of on once one only or our out over per rather since so still than that the them then there they this through to under up us was we were what when where which while with within would →",
  asked:
    "KKOJHHPPXTWTHOPPPPEHPPPPPPYZCDIDPPPXUXHHFAVSPPPPPPPPGGPPQJPPPPPPPPFIPPPPPPPPPTPPPPPPPPPPPPXSMJXNPPPPHNPPPPKPN[IKPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPJJRKVRPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPWK@SLQPPUKPPPPPPKUYFPPPPFNPPPP]TIJPPFJ]U9:",
  rows: "1%KO1%?D&EL(BB)JH*JL,RU-UY.DL/CF1.LL0LL1+TQ.[W2&TQ.NK0YT1&JL)UP.XS/JL0KP1-U].VT0LV1$EI%DI&RU.KH0VS1$DH%CL&WX/JJ0]W1/VS1,VT0UR1&WO'UI(OD+QJ,XZ-JL.KO0>H1,UR-VN0OK1$^R%]P.JK/XK1*SY.]U1)QV.EI0KJ1+TR1,XR.aS/P]0XP10KP1'Q[(P[+QT.M[1$KL%ML1%KM&KL'RJ(TJ)ZR*HD+JJ-VV.I3/VW0OK1%QU/QU0JL1.QU1$YY)HK*UO+VR,UU.YR0TT1/UR1/KN1%UP'NU(OW.O]/XP1(OV*^U,JP.S]/]P0K]1'TQ.TQ1'UU(UT.UT1$?D%?D,WP-TQ.VL/KL0WN1)XV.VT1&XU)UT/VS1/OV1/IJ0UT1&WU.XS/ZR1$KJ%JJ'IK(IK.CM/LM1$^L%eP&WS'NZ(N^*Z]+IL.I[/WD0RL1$WP,LL.NV/MF0JH1$IK%IK/LM1/FH1+QV.QV1)JK*JJ+MJ-TQ.SI/CE1$IP%LP&US'HG(FF)IK+JO,UX.NH/JQ1%YS&YS(S_)R]*T_.Tb/XS1%LR*TP+YT1&JL)_U.[b/GL1.WQ1)UR.XT1&JM,GH0HI1.LO1.TQ1(QU0KL1%RV&LU'VQ(WQ)WQ*QX+WQ,XS.jb/JX0WR1$MG&CE'DM)GK*WN+OX/PG0IK1*PV0WV1/WR1(WR)YX0HI1$aX/WQ1.LK1.JN1&UQ.KK1.UQ0LL1/OL1+QW.OW1.JL1.GL0KK10LM1$JN-JL0HK1)RU*TQ1$FG&KK'KS*VO,X]/KM10IK1+UR1)TR.TT/KM1.VT1)UQ1.UR1$O]%MZ&]Q'XQ(bU)YY*KJ,=A.KH/BN0IH1$KK+JM/KK1)TY.S[1$]V%]V.LL/TQ1$UP%XQ)PT.OU/GG0NJ1&SU+CK-KO/IQ0KM1.UR0JL1/]U1*UP,ZW.YR0WT1.M_/ZS1.FG1*LL.II1'RT/HL1'KM(KM.KM1/>F0KL1']U(]U*]U.]U",
};
