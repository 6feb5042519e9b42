"""Provinces, and towns of the Netherlands and Flanders that people mention most: they tell nobody's name.

From general knowledge, in lower case. Towns that are first names too ("Anna Paulowna") are left out.
The last line holds the ends of names of more words.
"""

from typing import Final

_WRITTEN: Final = """
groningen, friesland, fryslân, drenthe, overijssel, flevoland, gelderland, utrecht, noord-holland,
zuid-holland, holland, zeeland, noord-brabant, brabant, limburg, twente, achterhoek, veluwe, betuwe,
randstad, westland, noordoostpolder, hoeksche waard, bollenstreek, gooi, waterland, kennemerland,
zaanstreek, rijnmond, haaglanden, salland, parkstad, vlaanderen, antwerpen, gent, brugge, brussel,
amsterdam, rotterdam, den haag, 's-gravenhage, eindhoven, tilburg, almere, breda, nijmegen, apeldoorn,
haarlem, arnhem, enschede, amersfoort, zaanstad, zaandam, den bosch, 's-hertogenbosch, hoofddorp,
haarlemmermeer, zwolle, zoetermeer, leiden, leeuwarden, maastricht, dordrecht, ede, alphen aan den rijn,
alphen, alkmaar, delft, deventer, venlo, sittard, geleen, sittard-geleen, hilversum, helmond, oss,
amstelveen, emmen, purmerend, lelystad, roosendaal, schiedam, spijkenisse, vlaardingen, hoorn, hengelo,
almelo, assen, gouda, veenendaal, capelle aan den ijssel, capelle, nieuwegein, zeist, bergen op zoom,
hardenberg, heerlen, doetinchem, terneuzen, den helder, katwijk, nissewaard, heerenveen, barneveld, weert,
roermond, waalwijk, rijswijk, houten, kampen, woerden, ridderkerk, zwijndrecht, middelburg, vlissingen,
goes, heerhugowaard, harderwijk, oosterhout, etten-leur, kerkrade, landgraaf, uden, veghel, meierijstad,
boxtel, best, veldhoven, valkenswaard, deurne, geldrop, nuenen, papendrecht, gorinchem, sliedrecht, tiel,
culemborg, wijchen, beuningen, elst, zevenaar, westervoort, duiven, rheden, velp, dieren, zutphen, lochem,
winterswijk, aalten, borculo, berkelland, bronckhorst, montferland, oude ijsselstreek, raalte, rijssen,
nijverdal, hellendoorn, wierden, oldenzaal, losser, haaksbergen, borne, tubbergen, dinkelland, ommen,
dalfsen, staphorst, meppel, steenwijk, steenwijkerland, hoogeveen, coevorden, beilen, roden, leek, haren,
hoogezand, veendam, stadskanaal, winschoten, oldambt, delfzijl, appingedam, eemsdelta, drachten,
smallingerland, sneek, joure, franeker, harlingen, dokkum, bolsward, lemmer, wolvega, gorredijk, burgum,
emmeloord, urk, dronten, zeewolde, ermelo, putten, nijkerk, nunspeet, elburg, epe, heerde, hattem, voorst,
wageningen, rhenen, renkum, bunnik, de bilt, bilthoven, soest, baarn, bussum, naarden, huizen, laren,
blaricum, weesp, diemen, uithoorn, aalsmeer, heemstede, bloemendaal, zandvoort, velsen, ijmuiden, beverwijk,
heemskerk, castricum, uitgeest, schagen, enkhuizen, medemblik, volendam, edam, monnickendam, wormerveer,
krommenie, lisse, hillegom, noordwijk, sassenheim, teylingen, oegstgeest, leiderdorp, voorschoten,
wassenaar, voorburg, leidschendam, pijnacker, nootdorp, naaldwijk, maassluis, hellevoetsluis, brielle,
barendrecht, krimpen, krimpen aan den ijssel, lansingerland, berkel, bodegraven, waddinxveen, schoonhoven,
vianen, ijsselstein, maarssen, breukelen, de meern, leusden, bunschoten, spakenburg, woudenberg, doorn,
driebergen, wijk bij duurstede, zaltbommel, druten, cuijk, boxmeer, gennep, venray, horst, panningen, echt,
stein, beek, brunssum, valkenburg, vaals, dongen, goirle, rijen, gilze, zundert, zevenbergen, moerdijk,
steenbergen, halderberge, oudenbosch, hulst, zierikzee, tholen, texel, terschelling, ameland, vlieland,
schiermonnikoog, amsterdam-noord, amsterdam-zuidoost, rotterdam-zuid,
haag, bosch, helder, bilt, meern, zoom, rijn, ijssel, duurstede, waard
"""
TOWNS: Final = frozenset(" ".join(town.split()) for town in _WRITTEN.split(","))
