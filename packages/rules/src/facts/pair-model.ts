/**
 * The model that tells whether two numbers are one movement; written by scripts/train-pairs.mjs, not by hand.
 * Sha-256 of the sentences it was trained on begins with 058a431766ef4904.
 */
export const PAIR_MODEL: { words: string; asked: string; rows: string } = {
  words:
    ") , . : ; a about across after against an and are as at be been before below but by could did do does down each every fewer first for from had has have having i in instead is it its just may me more my never no not now of on once one only our out over per rather than that the them then there these they this through to under up us was we were what when where which while with within would →",
  asked:
    "JJVMBHCIUQYVLSPPPPVSAHPPPPaa=>EEPPMT[]JOD<PPPPPPPPPPEFPPPGPPWRPPPPPPPPPPPPLLPVJFPPCFPPSTSRPPQWOIPPPPMQPPPPWPOL[NPPPPGOPPPPKOL]HJPPPPPPPPPPNSPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPNLPKYTPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPLOWK?UPPPPUHPPPPMLL[ZDPPPPBLPPPP]SFHTTHKZUf[USEE(;9;",
  rows:
    "1%EI&QM-TS1%<D&IG'MN(;>)@>*GK+RG,RV-WY.AO/?A1&GL-SU.YW/TQ2+UQ.NK0UT1)UP+UP.WS/IM0HL1'OL(PL)GK-X^.WV/WX0GW1$AF%AF&MT.NL/KO0UR1$DH%BM&SW,JM.MK/GK0UR1,YV0ZU1$UO%WN&_U'QB(M?*MP+PI/VJ0=B1-SJ0JK1$_Q%]O&TR/YM1*T^.WR1'KM*TQ.CG/UP0DI1$OM'ST.ST/LK1.LM1'KM(KM,YR.dU/P^0VO1'Q](Q]*KN+QV.LY1.MN1$LN%LN&LN'NG(RH)[R*DA+GD,NL-TR.M1/KL0MK1%PU&PT.WS/QU1/ZT1$_a)FJ*VO+WQ,TT.WQ/UT1'MT(MT.PV1%UP'MX(NY.N]/aT1(PZ)LM*cW,NU.Va/^Q0J]1'UP.UP1.WS1$?D%>C,WP-VR.WN/MM0[Q1&WR.KP/WR1.TT0TT1.IL1$RT%RT.LM1&[V)WW/TR1/OW1.SV/DG1/MO1&WV+UQ.XT/]S0SS1$IJ%IJ'FG(FG*JS,LP.CN/HI0JO1$bP%iT&VR'N[(Oa)QV*[[+IO.>[/]K0WR1$TN%NJ&PM'QM(QM)IO,KL.NU/NG0JJ1$FH%FH/KM1.KO/NL1+RX.RX1&IM)KK*GG+IK-US.VG/GA1$JP%JP'CD(CD)HK*XL,SY.NG/GK0OT1%[T&[T(Uc)S_*T^+QU.Uc/[T1$LU%KT*WQ+WS1)]Q+UX.]^/KL1.XR0ST1.TR1)WR.XT0MN1/LL1&FK)UQ,FH.OM/JM0FH1.NL/LI1.VQ1/SP1.LQ1%QV&LX'XQ(YQ)WQ*OW+WP,XS.hb/BU0UR1$IF&>B'?M)DH*VM+OW,IM/UG0CI1&MM'NM(NM,TQ0VR1$TR%TR&VR)JS.LQ/ZT1'UQ(YR)]Z.NJ0EI1$dZ'TQ1+LP.LP/RM1&UQ.LM/TQ1,TR.UQ/UR0JK1$MK%MK/OL1(OV)OV+PY.MZ1$GN-EG.KT0EG1.VP/YP1$CF&HH'JX)OK*VO,V[/HK0TQ1-MM.VS0MM1.TO1&IM)TR.ST/IM1+TS.TS1&PM+PT.WS/ML1)VR0UO1.YT1$P]%N]&_S'PI(^P)][*D@,=B-MN.LD/JU0BC1$IK'VR+HL/IK1$MM%MM)QY.T^/NL1$_V%_V+LM.JL/XS1$TK%YN'JP(JR.RT/IA1&ST)MJ*SQ+?J.US/MT0MM1'TR(TR+TP.XT/RK1/eZ1*TP+KK,ZU.XQ0WR1+MK.G[/[S1'LL(LL.BF/LL1.EG1$NL%LL+MM1$KR%KR'IL(IL,TT.IM/UX0SS1/GK1']U(]U*]V.]U",
};
